/** A person at the API: keeps the cookie, sends and reads JSON. */
export class Client {
  readonly #url: string;
  #cookie = "";
  constructor(url: string, cookie = "") {
    this.#url = url;
    this.#cookie = cookie;
  }

  get cookie(): string {
    return this.#cookie;
  }

  async send(method: string, path: string, body?: unknown): Promise<Response> {
    const response = await fetch(new URL(path, this.#url), {
      method,
      headers: {
        ...(this.#cookie && { cookie: this.#cookie }),
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const set = response.headers.get("set-cookie");
    if (set) this.#cookie = set.split(";")[0]!;
    return response;
  }

  /** The answer as JSON; throws where the server refuses. */
  async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await this.send(method, path, body);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  /** Logs in for the first time and changes the one-time password. */
  async enter(login: string, oneTime: string, password: string): Promise<void> {
    await this.ask("POST", "/api/login", { login, password: oneTime });
    await this.ask("POST", "/api/me/password", { old: oneTime, wanted: password });
  }
}
