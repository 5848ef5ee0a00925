/** The header that saves an answer as a file: a plain name for old browsers, and the name as written. */
export function attachment(name: string): string {
  const ending = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? "";
  const quoted = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="download${ending}"; filename*=UTF-8''${quoted}`;
}
