const accounts = [
  { who: "Instructor", email: "instructor@headnote.test" },
  { who: "Assistant", email: "assistant@headnote.test" },
  { who: "Student", email: "student@headnote.test" },
  { who: "Instructor of another course", email: "stranger@headnote.test" },
];

/** The accounts of the demonstration; shown only where they exist, on one's own machine. */
export function DemoAccounts() {
  return (
    <section className="after" aria-labelledby="demo-accounts">
      <h2 className="h" id="demo-accounts">
        Accounts of the demonstration
      </h2>
      <dl>
        {accounts.map(({ who, email }) => (
          <div key={email}>
            <dt>{who}</dt>
            <dd>
              <code>{email}</code>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        The password of each is <code>headnote-demo</code>.
      </p>
    </section>
  );
}
