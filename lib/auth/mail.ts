/** The mails of invitations and sign-in links. Without EMAIL_SERVER there is no mail, and links are copied by hand. */
import nodemailer from "nodemailer";

/** A mail in plain text. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

export const mailIsConfigured = (): boolean => Boolean(process.env.EMAIL_SERVER && process.env.EMAIL_FROM);

/** Sends a mail; throws when the server does not take it. */
export async function sendMail(mail: Mail): Promise<void> {
  const transport = nodemailer.createTransport(process.env.EMAIL_SERVER);
  await transport.sendMail({ from: process.env.EMAIL_FROM, ...mail });
}

/** An invitation to a course, with the link under which the account is made. */
export const invitationMail = (to: string, course: string, link: string): Mail => ({
  to,
  subject: `Invitation to ${course}`,
  text: `You are invited to the course “${course}” on Headnote.\n\nOpen this link to choose a password. It works once, for 14 days:\n${link}\n\nIf you did not expect this, you need not do anything.\n`,
});
