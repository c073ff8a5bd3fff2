"use client";

import Link from "next/link";
import { createContext, type ReactNode, useContext } from "react";
import { buttonClass, LinkButton } from "@/components/ui/button";
import { Menu } from "./menu.client";
import { SignOut } from "./sign-out.client";

/** The person who is signed in, as the head of the page names them. */
export interface ShownPerson {
  /** Under this name the device keeps what is not saved yet. */
  id: string;
  name: string;
}

interface Signed {
  person: ShownPerson;
  signOut: (form: FormData) => Promise<void>;
}

const SignedIn = createContext<Signed | null>(null);

/** Tells every page below who is signed in, and what signs them out (a Server Action). */
export function PersonProvider({ person, signOut, children }: Signed & { children: ReactNode }) {
  return <SignedIn value={{ person, signOut }}>{children}</SignedIn>;
}

/** The person's menu; for nobody, the way to sign in. */
export function PersonMenu() {
  const signed = useContext(SignedIn);
  if (!signed)
    return (
      <LinkButton look="quiet" href="/sign-in">
        Sign in
      </LinkButton>
    );
  const summary = (
    <>
      <span className="vh">Your account: </span>
      <span className="nm">{signed.person.name}</span>
      <span className="only-phone" aria-hidden="true">
        You
      </span>
    </>
  );
  return (
    <Menu summary={summary} className={buttonClass({ look: "quiet" })}>
      <div className="menu menu-list">
        <p className="label">{signed.person.name}</p>
        <Link href="/courses">My courses</Link>
        <Link href="/account">Account</Link>
        <SignOut account={signed.person.id} signOut={signed.signOut} />
      </div>
    </Menu>
  );
}
