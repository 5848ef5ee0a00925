import type { Plan } from "../plan/model.ts";
import type { SessionView } from "../workspace/access/sessions.ts";
import type { AuditKinds, AuditPage } from "../workspace/audit/views.ts";
import type { Desk, MessagePage, NotifySetting, SavedFilters } from "../workspace/desk/views.ts";
import type { ImportReport } from "../workspace/import/report.ts";
import type { AnomalyList } from "../workspace/insurance/anomalies/views.ts";
import type { CasePerson } from "../workspace/insurance/cases/views.ts";
import type { ObjectionList, ObjectionView } from "../workspace/insurance/objections/views.ts";
import type {
  ExpertList,
  ReviewList,
  ReviewQuota,
  ReviewView,
} from "../workspace/insurance/reviews/views.ts";
import type { PeersView, StatementView } from "../workspace/insurance/statements/views.ts";
import type { UploadCheck } from "../workspace/insurance/uploads/views.ts";
import type { VersionImport } from "../workspace/insurance/versions/import.ts";
import type { MadeVersion } from "../workspace/insurance/versions/make.ts";
import type {
  CasePage,
  CaseView,
  ClearingView,
  ComparisonView,
  DeductionList,
  FundYears,
  GroupList,
  HospitalList,
  InsuranceOverview,
  MonthList,
  MonthView,
  UploadList,
  UploadView,
  VersionList,
  VersionView,
} from "../workspace/insurance/views.ts";
import type { Overview } from "../workspace/overview/views.ts";
import type { PeopleImport } from "../workspace/people/import-people.ts";
import type {
  GivenPassword,
  Me,
  NewToken,
  PersonPage,
  PersonRow,
  TokenRow,
} from "../workspace/people/views.ts";
import type {
  AcceptedNames,
  AcceptedRevision,
  DraftView,
  ImportedPlan,
  PlanList,
  PlanVersion,
  PlanView,
  ProposedRevision,
  PublishedPlan,
  RevisionChanges,
  RolloverView,
} from "../workspace/plans/views.ts";
import type {
  Computed,
  RuleList,
  RuleSql,
  RuleTrial,
  RuleView,
  WrittenRule,
} from "../workspace/rules/views.ts";
import type { TargetGroup, TargetPage, TargetRollUp, TargetView } from "../workspace/targets/views.ts";
import type {
  BulkResults,
  EvidenceView,
  GanttPage,
  ImportResults,
  Readers,
  TaskGroups,
  TaskPage,
  TaskView,
} from "../workspace/tasks/views.ts";
import type { Closed } from "../workspace/units/close.ts";
import type { UnitDetail, UnitTree } from "../workspace/units/views.ts";

/**
 * Every JSON answer of the API by name. The OpenAPI document takes its response schemas from here; the page imports
 * the types themselves.
 */
export interface Answers {
  Ok: Ok;
  Me: Me;
  Sessions: Sessions;
  Created: Created;
  UnitTree: UnitTree;
  UnitDetail: UnitDetail;
  Closed: Closed;
  ImportReport: ImportReport;
  PeopleImport: PeopleImport;
  PersonPage: PersonPage;
  PersonRow: PersonRow;
  GivenPassword: GivenPassword;
  Tokens: Tokens;
  NewToken: NewToken;
  AuditPage: AuditPage;
  AuditKinds: AuditKinds;
  TaskPage: TaskPage;
  TaskGroups: TaskGroups;
  GanttPage: GanttPage;
  TaskView: TaskView;
  BulkResults: BulkResults;
  Readers: Readers;
  EvidenceView: EvidenceView;
  ImportResults: ImportResults;
  Desk: Desk;
  MessagePage: MessagePage;
  SavedFilters: SavedFilters;
  NotifySetting: NotifySetting;
  PlanList: PlanList;
  PlanView: PlanView;
  ImportedPlan: ImportedPlan;
  DraftView: DraftView;
  PlanVersion: PlanVersion;
  AcceptedNames: AcceptedNames;
  PublishedPlan: PublishedPlan;
  ProposedRevision: ProposedRevision;
  CompiledPlan: Plan;
  RevisionChanges: RevisionChanges;
  AcceptedRevision: AcceptedRevision;
  RolloverView: RolloverView;
  TargetPage: TargetPage;
  TargetGroups: TargetGroups;
  TargetView: TargetView;
  TargetRollUp: TargetRollUp;
  Overview: Overview;
  RuleList: RuleList;
  RuleView: RuleView;
  RuleSql: RuleSql;
  RuleTrial: RuleTrial;
  Computed: Computed;
  WrittenRule: WrittenRule;
  FundYears: FundYears;
  InsuranceOverview: InsuranceOverview;
  HospitalList: HospitalList;
  VersionList: VersionList;
  VersionView: VersionView;
  MadeVersion: MadeVersion;
  VersionImport: VersionImport;
  GroupList: GroupList;
  DeductionList: DeductionList;
  MonthList: MonthList;
  MonthView: MonthView;
  UploadCheck: UploadCheck;
  UploadList: UploadList;
  UploadView: UploadView;
  CasePage: CasePage;
  CaseView: CaseView;
  CasePerson: CasePerson;
  ClearingView: ClearingView;
  ComparisonView: ComparisonView;
  ObjectionList: ObjectionList;
  ObjectionView: ObjectionView;
  ReviewList: ReviewList;
  ReviewView: ReviewView;
  ReviewQuota: ReviewQuota;
  ExpertList: ExpertList;
  AnomalyList: AnomalyList;
  PeersView: PeersView;
  StatementView: StatementView;
}

/** Done; there is nothing more to say. */
export interface Ok {
  readonly ok: true;
}

/** The caller's open sessions. */
export interface Sessions {
  readonly rows: readonly SessionView[];
}

/** What was made. */
export interface Created {
  readonly id: string;
}

/** The caller's tokens. */
export interface Tokens {
  readonly rows: readonly TokenRow[];
}

/** What a filter finds, by plan or by special plan. */
export interface TargetGroups {
  readonly rows: readonly TargetGroup[];
}
