/**
 * Every JSON answer of the API by name. The OpenAPI document takes its response schemas from here; the page imports
 * the types themselves.
 */
export interface Answers {
  Ok: Ok;
}

/** Done; there is nothing more to say. */
export interface Ok {
  readonly ok: true;
}
