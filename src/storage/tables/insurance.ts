import { boolean, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { day, id, instant, json, region } from "./columns.ts";

/** A hospital that is paid by points: its code in the case files, and the unit whose people speak for it. */
export const insuranceHospitals = pgTable(
  "insurance_hospitals",
  {
    region: region(),
    code: text("code").notNull(),
    unit: id("unit").notNull(),
    validFrom: day("valid_from").notNull(),
    validTo: day("valid_to"),
    decision: text("decision").notNull().default(""),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.region, t.code] }),
    index("insurance_hospitals_by_unit").on(t.region, t.unit),
  ],
);

/** A version of everything that a fund's year is settled by: never changed, followed by the next. */
export const insuranceVersions = pgTable(
  "insurance_versions",
  {
    region: region(),
    id: id().notNull(),
    year: integer("year").notNull(),
    /** 职工, 居民 */
    fund: text("fund").notNull(),
    number: integer("number").notNull(),
    /** The first month that it settles, 1 to 12. */
    fromMonth: integer("from_month").notNull(),
    /** The decision that set it, as it is cited. */
    decision: text("decision").notNull(),
    note: text("note").notNull().default(""),
    /** VersionContent of src/workspace/insurance/versions/content.ts. */
    content: json<unknown>("content").notNull(),
    at: instant("at").notNull(),
    by: id("by"),
  },
  (t) => [
    primaryKey({ columns: [t.region, t.id] }),
    uniqueIndex("insurance_versions_by_number").on(t.region, t.year, t.fund, t.number),
  ],
);

/** A month of a fund on its way from upload to publication. */
export const insuranceMonths = pgTable(
  "insurance_months",
  {
    region: region(),
    id: id().notNull(),
    year: integer("year").notNull(),
    month: integer("month").notNull(),
    fund: text("fund").notNull(),
    /** upload, grouping, feedback, final, payment, published */
    step: text("step").notNull(),
    /** The first and the last day of the step; none once it is published. */
    since: day("since").notNull(),
    due: day("due"),
    /** The last day of the step was reminded of. */
    reminded: boolean("reminded").notNull().default(false),
    /** The year had no published holidays when the days were counted. */
    provisional: boolean("provisional").notNull().default(false),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.region, t.id] }),
    uniqueIndex("insurance_months_by_month").on(t.region, t.year, t.fund, t.month),
    index("insurance_months_by_due").on(t.region, t.due),
  ],
);

/** A file of a hospital's cases for a month. The accepted rows lie in a file of their own, by their content. */
export const insuranceUploads = pgTable(
  "insurance_uploads",
  {
    region: region(),
    id: id().notNull(),
    year: integer("year").notNull(),
    month: integer("month").notNull(),
    fund: text("fund").notNull(),
    hospital: text("hospital").notNull(),
    /** 1, 2, … within hospital and month; the highest that is not late is in force. */
    number: integer("number").notNull(),
    /** After the month was closed: settled at the year's end only, added to what came on time. */
    late: boolean("late").notNull().default(false),
    name: text("name").notNull(),
    /** The file as it came. */
    file: text("file").notNull(),
    /** The accepted rows as cases.csv; the refused ones as rejected.csv. */
    accepted: text("accepted").notNull(),
    rejected: text("rejected").notNull(),
    /** UploadCounts of src/workspace/insurance/uploads/events.ts. */
    counts: json<unknown>("counts").notNull(),
    at: instant("at").notNull(),
    by: id("by").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.region, t.id] }),
    uniqueIndex("insurance_uploads_by_number").on(t.region, t.year, t.fund, t.hospital, t.month, t.number),
  ],
);

/** A computation that counts: the first and the final result of a month, its payment, a year's clearing. */
export const insuranceRuns = pgTable(
  "insurance_runs",
  {
    region: region(),
    id: id().notNull(),
    year: integer("year").notNull(),
    /** 0 for the year. */
    month: integer("month").notNull(),
    fund: text("fund").notNull(),
    /** first, final, payment, clearing */
    stage: text("stage").notNull(),
    version: id("version").notNull(),
    /** Ids of the uploads that it was made of. */
    uploads: json<readonly string[]>("uploads").notNull(),
    /** MonthFigures or YearFigures of src/workspace/insurance/figures.ts. */
    figures: json<unknown>("figures").notNull(),
    at: instant("at").notNull(),
    by: id("by"),
  },
  (t) => [
    primaryKey({ columns: [t.region, t.id] }),
    index("insurance_runs_by_month").on(t.region, t.year, t.fund, t.month, t.stage, t.at),
  ],
);

/** What is taken off a hospital's month. */
export const insuranceDeductions = pgTable(
  "insurance_deductions",
  {
    region: region(),
    id: id().notNull(),
    year: integer("year").notNull(),
    month: integer("month").notNull(),
    fund: text("fund").notNull(),
    hospital: text("hospital").notNull(),
    /** 审核扣款 in yuan, 扣除点数. */
    audit: text("audit").notNull(),
    points: text("points").notNull(),
    reason: text("reason").notNull(),
    decision: text("decision").notNull().default(""),
    revoked: boolean("revoked").notNull().default(false),
    at: instant("at").notNull(),
    by: id("by").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.region, t.id] }),
    index("insurance_deductions_by_month").on(t.region, t.year, t.fund, t.month),
  ],
);

/** A hospital's objection to how one of its cases came out. */
export const insuranceObjections = pgTable(
  "insurance_objections",
  {
    region: region(),
    id: id().notNull(),
    year: integer("year").notNull(),
    month: integer("month").notNull(),
    fund: text("fund").notNull(),
    hospital: text("hospital").notNull(),
    caseName: text("case_name").notNull(),
    reason: text("reason").notNull(),
    /** Correction of src/workspace/insurance/objections/events.ts: what the hospital asks for, and what was granted. */
    wants: json<unknown>("wants").notNull(),
    granted: json<unknown>("granted"),
    /** open, accepted, rejected, withdrawn */
    state: text("state").notNull(),
    evidence: json<readonly unknown[]>("evidence").notNull(),
    answer: text("answer").notNull().default(""),
    at: instant("at").notNull(),
    by: id("by").notNull(),
    answeredAt: instant("answered_at"),
    answeredBy: id("answered_by"),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.region, t.id] }),
    index("insurance_objections_by_month").on(t.region, t.year, t.fund, t.month, t.hospital),
  ],
);

/** 特病单议: a case that experts look at. */
export const insuranceReviews = pgTable(
  "insurance_reviews",
  {
    region: region(),
    id: id().notNull(),
    year: integer("year").notNull(),
    month: integer("month").notNull(),
    fund: text("fund").notNull(),
    hospital: text("hospital").notNull(),
    caseName: text("case_name").notNull(),
    /** high: points are added; group: the case's points are set anew */
    kind: text("kind").notNull(),
    reason: text("reason").notNull(),
    evidence: json<readonly unknown[]>("evidence").notNull(),
    /** applied, assigned, decided, withdrawn */
    state: text("state").notNull(),
    /** What was decided: yuan found unreasonable; the month in which an addition is paid. */
    approved: boolean("approved"),
    unreasonable: text("unreasonable"),
    paidMonth: integer("paid_month"),
    note: text("note").notNull().default(""),
    at: instant("at").notNull(),
    by: id("by").notNull(),
    decidedAt: instant("decided_at"),
    decidedBy: id("decided_by"),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.region, t.id] }),
    index("insurance_reviews_by_year").on(t.region, t.year, t.fund, t.hospital),
  ],
);

/** An expert's part in a review. Neither the hospital nor the other experts learn who it is. */
export const insuranceOpinions = pgTable(
  "insurance_opinions",
  {
    region: region(),
    review: id("review").notNull(),
    expert: id("expert").notNull(),
    /** assigned, recused, given */
    state: text("state").notNull(),
    agrees: boolean("agrees"),
    unreasonable: text("unreasonable"),
    opinion: text("opinion").notNull().default(""),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.region, t.review, t.expert] }),
    index("insurance_opinions_by_expert").on(t.region, t.expert, t.state),
  ],
);
