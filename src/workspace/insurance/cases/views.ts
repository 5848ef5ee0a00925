/** Who a case's patient is; null where the hospital's file did not say. */
export interface CasePerson {
  readonly person: string | null;
  readonly admitted: string | null;
  readonly discharged: string | null;
}
