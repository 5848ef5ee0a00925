import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** OWASP's argon2id with 19 MiB, two passes, one lane: the library's own defaults, written down. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), cost);
}

/** A hash that no password has, so that an unknown login takes as long as a wrong password. */
let nobodys: Promise<string> | undefined;

/** Whether it is the password. Without a hash (an unknown login) it works as long and says no. */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  nobodys ??= hashPassword(oneTimePassword());
  const fits = await verify(passwordHash ?? (await nobodys), password.normalize("NFKC"));
  return fits && passwordHash !== undefined;
}

/** Letters and digits that are not mistaken for one another when read out: no 0 O 1 l I. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";
const groups = 4;
const groupLength = 4;

/** A password to be used once: 16 letters in groups of four, 79 random bits. */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: groupLength }, () => letters[randomInt(letters.length)]).join("");
  return Array.from({ length: groups }, group).join("-");
}

/** Why a password will not do. */
export type PasswordProblem = "short" | "long" | "own-name" | "common" | "same";

export const shortest = 10;
/** Longer ones help nobody and cost the server time. */
export const longest = 200;

/** Of the lists of leaked passwords, those with ten letters and more that are typed in Chinese offices. */
const common = new Set([
  "1234567890",
  "0123456789",
  "0987654321",
  "9876543210",
  "12345678910",
  "123456789a",
  "a123456789",
  "aa12345678",
  "1q2w3e4r5t",
  "1qaz2wsx3edc",
  "qwertyuiop",
  "qwerty1234",
  "qwer123456",
  "asdfghjkl1",
  "password12",
  "password123",
  "password1234",
  "passw0rd123",
  "admin12345",
  "admin123456",
  "administrator",
  "woaini1314",
  "woaini520",
  "iloveyou123",
  "5201314520",
  "1314520520",
  "abc1234567",
  "abcd123456",
  "abcde12345",
  "abcdefghij",
  "zxcvbnm123",
  "147258369a",
  "1472583690",
  "1122334455",
  "1111122222",
  "qq123456789",
  "luoshi1234",
  "luoshi2024",
  "luoshi2025",
  "luoshi2026",
]);

/** Why this person may not take this password; none where nothing speaks against it. */
export function findPasswordProblem(
  password: string,
  { login, name }: { readonly login: string; readonly name: string },
): PasswordProblem | undefined {
  const plain = password.normalize("NFKC").toLowerCase();
  const length = [...plain].length;
  if (length < shortest) return "short";
  if (length > longest) return "long";
  const owned = [login, name].map((own) => own.normalize("NFKC").toLowerCase());
  // A name with a digit or two behind it is still the name.
  if (owned.some((own) => own !== "" && plain.replaceAll(own, "").length < 4)) return "own-name";
  if (common.has(plain) || new Set(plain).size < 4) return "common";
  return undefined;
}
