/** The login page, which leads back to where one was. */
export function loginAddress(path: string, search: string): string {
  const here = `${path}${search}`;
  return path === "/login" ? here : here === "/" ? "/login" : `/login?to=${encodeURIComponent(here)}`;
}

/** Where the login page's own address leads: a page of ours, whatever someone wrote into the link. */
export function addressAfterLogin(search: string): string {
  const to = new URLSearchParams(search).get("to") ?? "/";
  const ours = to.startsWith("/") && !/^\/[/\\]|[\\\p{Cc}]/u.test(to) && !to.startsWith("/login");
  return ours ? to : "/";
}
