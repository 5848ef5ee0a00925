import { Link } from "wouter";
import { useLogout } from "./use-logout.ts";
import { words } from "./words.zh.ts";

/** The account menu of a phone. */
export function AccountLinks() {
  const logout = useLogout();
  return (
    <>
      <Link href="/account" className="side-entry">
        {words.account}
      </Link>
      <button type="button" className="side-entry" onClick={logout}>
        {words.logout}
      </button>
    </>
  );
}
