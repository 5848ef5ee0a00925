export type UnitKind = "region" | "department" | "body" | "enterprise" | "hospital" | "school" | "other";
export type UnitLevel = "province" | "city" | "county" | "town" | "village";
export type Hierarchy = "region" | "line";
export type UnitNameKind = "alias" | "short" | "former";

export interface UnitEvents {
  "unit.created": {
    readonly name: string;
    readonly kind: UnitKind;
    readonly level?: UnitLevel | undefined;
    readonly validFrom?: string | undefined;
    readonly sort?: number | undefined;
    /** Its place in each hierarchy. */
    readonly parents?: { readonly [H in Hierarchy]?: string | undefined } | undefined;
    readonly names?: readonly { readonly name: string; readonly kind: UnitNameKind }[] | undefined;
    readonly groups?: readonly string[] | undefined;
  };
  /** The name before becomes a former name. */
  "unit.renamed": { readonly name: string; readonly from: string };
  "unit.edited": {
    readonly kind?: UnitKind | undefined;
    readonly level?: UnitLevel | undefined;
    readonly sort?: number | undefined;
    /** All of its other names, all of its groups: these replace what there is. */
    readonly names?: readonly { readonly name: string; readonly kind: UnitNameKind }[] | undefined;
    readonly groups?: readonly string[] | undefined;
  };
  /** It stands under another parent from a day on; no parent takes it out of the hierarchy. */
  "unit.moved": {
    readonly hierarchy: Hierarchy;
    readonly parent?: string | undefined;
    readonly from: string;
  };
  /** It ends on a day; its work goes to the successor. */
  "unit.closed": { readonly on: string; readonly successor?: string | undefined };
}
