CREATE TABLE "answers" (
	"person" uuid NOT NULL,
	"key" text NOT NULL,
	"request" text NOT NULL,
	"status" integer NOT NULL,
	"body" text NOT NULL,
	"at" text NOT NULL,
	CONSTRAINT "answers_person_key_pk" PRIMARY KEY("person","key")
);

--> statement-breakpoint
CREATE TABLE "chain_heads" (
	"region" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
);

--> statement-breakpoint
CREATE TABLE "comments" (
	"region" text NOT NULL,
	"id" uuid NOT NULL,
	"task" uuid NOT NULL,
	"by" uuid NOT NULL,
	"at" text NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "comments_region_id_pk" PRIMARY KEY("region","id")
);

--> statement-breakpoint
CREATE TABLE "corrections" (
	"region" text NOT NULL,
	"plan" uuid NOT NULL,
	"kind" text NOT NULL,
	"anchor" text NOT NULL,
	"change" jsonb NOT NULL,
	"at" text NOT NULL,
	"by" uuid,
	CONSTRAINT "corrections_region_plan_kind_anchor_pk" PRIMARY KEY("region","plan","kind","anchor")
);

--> statement-breakpoint
CREATE TABLE "credentials" (
	"person" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"must_change" boolean NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"locked_until" text,
	"changed_at" text NOT NULL
);

--> statement-breakpoint
CREATE TABLE "events" (
	"region" text NOT NULL,
	"seq" bigint NOT NULL,
	"at" text NOT NULL,
	"actor" uuid,
	"kind" text NOT NULL,
	"subject" uuid NOT NULL,
	"plan" uuid,
	"data" jsonb NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "events_region_seq_pk" PRIMARY KEY("region","seq")
);

--> statement-breakpoint
CREATE TABLE "evidence" (
	"region" text NOT NULL,
	"id" uuid NOT NULL,
	"task" uuid NOT NULL,
	"report" uuid,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"at" text NOT NULL,
	"by" uuid NOT NULL,
	CONSTRAINT "evidence_region_id_pk" PRIMARY KEY("region","id")
);

--> statement-breakpoint
CREATE TABLE "extensions" (
	"region" text NOT NULL,
	"id" uuid NOT NULL,
	"task" uuid NOT NULL,
	"unit" uuid NOT NULL,
	"by" uuid NOT NULL,
	"at" text NOT NULL,
	"from" text,
	"to" text NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"decided_by" uuid,
	"decided_at" text,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "extensions_region_id_pk" PRIMARY KEY("region","id")
);

--> statement-breakpoint
CREATE TABLE "grants" (
	"person" uuid NOT NULL,
	"role" text NOT NULL,
	"unit" text DEFAULT '' NOT NULL,
	CONSTRAINT "grants_person_role_unit_pk" PRIMARY KEY("person","role","unit")
);

--> statement-breakpoint
CREATE TABLE "inbox" (
	"region" text NOT NULL,
	"id" uuid NOT NULL,
	"person" uuid NOT NULL,
	"at" text NOT NULL,
	"kind" text NOT NULL,
	"task" uuid,
	"data" jsonb NOT NULL,
	"read_at" text,
	"sent_at" text,
	CONSTRAINT "inbox_region_id_pk" PRIMARY KEY("region","id")
);

--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"region" text NOT NULL,
	"plan" uuid NOT NULL,
	"year" integer NOT NULL,
	"task" uuid NOT NULL,
	"standing" text NOT NULL,
	CONSTRAINT "ledger_entries_region_plan_year_task_pk" PRIMARY KEY("region","plan","year","task")
);

--> statement-breakpoint
CREATE TABLE "name_decisions" (
	"region" text NOT NULL,
	"plan" uuid NOT NULL,
	"name" text NOT NULL,
	"units" jsonb NOT NULL,
	CONSTRAINT "name_decisions_region_plan_name_pk" PRIMARY KEY("region","plan","name")
);

--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"login" text NOT NULL,
	"phone" text,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "people_login_unique" UNIQUE("login")
);

--> statement-breakpoint
CREATE TABLE "plans" (
	"region" text NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"issuer" text,
	"doc_number" text,
	"start" text,
	"end" text,
	"state" text NOT NULL,
	"revision" uuid NOT NULL,
	"year" integer,
	"created_at" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "plans_region_id_pk" PRIMARY KEY("region","id")
);

--> statement-breakpoint
CREATE TABLE "reports" (
	"region" text NOT NULL,
	"id" uuid NOT NULL,
	"task" uuid NOT NULL,
	"unit" uuid NOT NULL,
	"person" uuid NOT NULL,
	"at" text NOT NULL,
	"done" text NOT NULL,
	"progress" integer,
	"next" text DEFAULT '' NOT NULL,
	"problems" text DEFAULT '' NOT NULL,
	CONSTRAINT "reports_region_id_pk" PRIMARY KEY("region","id")
);

--> statement-breakpoint
CREATE TABLE "revisions" (
	"region" text NOT NULL,
	"id" uuid NOT NULL,
	"plan" uuid NOT NULL,
	"no" integer NOT NULL,
	"name" text NOT NULL,
	"source" text NOT NULL,
	"compiled" text NOT NULL,
	"state" text NOT NULL,
	"created_at" text NOT NULL,
	"by" uuid,
	CONSTRAINT "revisions_region_id_pk" PRIMARY KEY("region","id")
);

--> statement-breakpoint
CREATE TABLE "saved_filters" (
	"person" uuid NOT NULL,
	"page" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	CONSTRAINT "saved_filters_person_page_name_pk" PRIMARY KEY("person","page","name")
);

--> statement-breakpoint
CREATE TABLE "sessions" (
	"token" text PRIMARY KEY NOT NULL,
	"person" uuid NOT NULL,
	"created_at" text NOT NULL,
	"seen_at" text NOT NULL,
	"expires_at" text NOT NULL,
	"agent" text DEFAULT '' NOT NULL
);

--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);

--> statement-breakpoint
CREATE TABLE "target_reports" (
	"region" text NOT NULL,
	"id" uuid NOT NULL,
	"target" uuid NOT NULL,
	"period" text NOT NULL,
	"unit" uuid,
	"value" numeric,
	"numerator" numeric,
	"denominator" numeric,
	"weight" numeric,
	"person" uuid NOT NULL,
	"at" text NOT NULL,
	"report" uuid,
	"corrects" uuid,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "target_reports_region_id_pk" PRIMARY KEY("region","id")
);

--> statement-breakpoint
CREATE TABLE "target_units" (
	"region" text NOT NULL,
	"target" uuid NOT NULL,
	"unit" uuid NOT NULL,
	CONSTRAINT "target_units_region_target_unit_pk" PRIMARY KEY("region","target","unit")
);

--> statement-breakpoint
CREATE TABLE "target_values" (
	"region" text NOT NULL,
	"target" uuid NOT NULL,
	"period" text NOT NULL,
	"value" text NOT NULL,
	"upper" text,
	"revision" uuid NOT NULL,
	"start" integer,
	"end" integer,
	CONSTRAINT "target_values_region_target_period_pk" PRIMARY KEY("region","target","period")
);

--> statement-breakpoint
CREATE TABLE "targets" (
	"region" text NOT NULL,
	"id" uuid NOT NULL,
	"plan" uuid NOT NULL,
	"revision" uuid NOT NULL,
	"anchor" text NOT NULL,
	"sort" integer NOT NULL,
	"metric" text NOT NULL,
	"scope" text DEFAULT '' NOT NULL,
	"programme" text DEFAULT '' NOT NULL,
	"unit" text NOT NULL,
	"direction" text NOT NULL,
	"aggregation" text NOT NULL,
	"cumulative" boolean DEFAULT false NOT NULL,
	"yearly" boolean DEFAULT false NOT NULL,
	"baseline_value" text,
	"baseline_at" text,
	"baseline_unit" text,
	"start" integer,
	"end" integer,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"judged_state" text,
	"judged_light" text,
	"judged_reason" jsonb,
	"judged_on" text,
	"judged_due" text,
	CONSTRAINT "targets_region_id_pk" PRIMARY KEY("region","id")
);

--> statement-breakpoint
CREATE TABLE "task_targets" (
	"region" text NOT NULL,
	"task" uuid NOT NULL,
	"target" uuid NOT NULL,
	CONSTRAINT "task_targets_region_task_target_pk" PRIMARY KEY("region","task","target")
);

--> statement-breakpoint
CREATE TABLE "task_units" (
	"region" text NOT NULL,
	"task" uuid NOT NULL,
	"unit" uuid NOT NULL,
	"role" text NOT NULL,
	"state" text NOT NULL,
	"signed_at" text,
	"signed_by" uuid,
	"reported_at" text,
	"progress" integer,
	CONSTRAINT "task_units_region_task_unit_pk" PRIMARY KEY("region","task","unit")
);

--> statement-breakpoint
CREATE TABLE "tasks" (
	"region" text NOT NULL,
	"id" uuid NOT NULL,
	"plan" uuid NOT NULL,
	"revision" uuid NOT NULL,
	"anchor" text,
	"parent" uuid,
	"no" text NOT NULL,
	"sort" integer NOT NULL,
	"title" text NOT NULL,
	"programme" text DEFAULT '' NOT NULL,
	"start" integer,
	"end" integer,
	"state" text NOT NULL,
	"state_before" text,
	"due" text,
	"due_text" text DEFAULT '' NOT NULL,
	"cadence" text DEFAULT '' NOT NULL,
	"report_days" integer DEFAULT 31 NOT NULL,
	"progress" integer,
	"supervised" boolean DEFAULT false NOT NULL,
	"extension_due" text,
	"dispatched_at" text,
	"signed_at" text,
	"reported_at" text,
	"silent_after" text,
	"close_asked_on" text,
	"returned_at" text,
	"closed_at" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "tasks_region_id_pk" PRIMARY KEY("region","id")
);

--> statement-breakpoint
CREATE TABLE "tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person" uuid NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"scope" text NOT NULL,
	"created_at" text NOT NULL,
	"expires_at" text,
	"revoked_at" text,
	"used_at" text,
	CONSTRAINT "tokens_hash_unique" UNIQUE("hash")
);

--> statement-breakpoint
CREATE TABLE "unit_groups" (
	"name" text NOT NULL,
	"unit" uuid NOT NULL,
	CONSTRAINT "unit_groups_name_unit_pk" PRIMARY KEY("name","unit")
);

--> statement-breakpoint
CREATE TABLE "unit_names" (
	"unit" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"valid_to" text,
	CONSTRAINT "unit_names_unit_name_pk" PRIMARY KEY("unit","name")
);

--> statement-breakpoint
CREATE TABLE "unit_parents" (
	"unit" uuid NOT NULL,
	"hierarchy" text NOT NULL,
	"parent" uuid NOT NULL,
	"valid_from" text DEFAULT '' NOT NULL,
	"valid_to" text,
	CONSTRAINT "unit_parents_unit_hierarchy_valid_from_pk" PRIMARY KEY("unit","hierarchy","valid_from")
);

--> statement-breakpoint
CREATE TABLE "units" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"level" text,
	"valid_from" text,
	"valid_to" text,
	"successor" uuid,
	"sort" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);

--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"at" text NOT NULL,
	"by" uuid NOT NULL
);

--> statement-breakpoint
CREATE INDEX "answers_by_time" ON "answers" USING btree ("at");
--> statement-breakpoint
CREATE INDEX "comments_by_task" ON "comments" USING btree ("region","task","at");
--> statement-breakpoint
CREATE INDEX "events_by_subject" ON "events" USING btree ("region","subject","seq");
--> statement-breakpoint
CREATE INDEX "events_by_plan" ON "events" USING btree ("region","plan","seq");
--> statement-breakpoint
CREATE INDEX "events_by_kind" ON "events" USING btree ("region","kind","at");
--> statement-breakpoint
CREATE INDEX "evidence_by_task" ON "evidence" USING btree ("region","task");
--> statement-breakpoint
CREATE INDEX "extensions_by_task" ON "extensions" USING btree ("region","task","at");
--> statement-breakpoint
CREATE INDEX "grants_by_unit" ON "grants" USING btree ("unit");
--> statement-breakpoint
CREATE INDEX "inbox_by_person" ON "inbox" USING btree ("region","person","at");
--> statement-breakpoint
CREATE INDEX "inbox_unsent" ON "inbox" USING btree ("region","sent_at");
--> statement-breakpoint
CREATE INDEX "ledger_entries_by_task" ON "ledger_entries" USING btree ("region","task");
--> statement-breakpoint
CREATE INDEX "ledger_entries_by_year" ON "ledger_entries" USING btree ("region","year","standing","task");
--> statement-breakpoint
CREATE INDEX "reports_by_task" ON "reports" USING btree ("region","task","at");
--> statement-breakpoint
CREATE INDEX "revisions_by_plan" ON "revisions" USING btree ("region","plan","no");
--> statement-breakpoint
CREATE INDEX "sessions_by_person" ON "sessions" USING btree ("person");
--> statement-breakpoint
CREATE INDEX "target_reports_by_target" ON "target_reports" USING btree ("region","target","period");
--> statement-breakpoint
CREATE INDEX "target_units_by_unit" ON "target_units" USING btree ("region","unit");
--> statement-breakpoint
CREATE INDEX "targets_by_plan" ON "targets" USING btree ("region","plan","sort");
--> statement-breakpoint
CREATE INDEX "targets_by_judgement" ON "targets" USING btree ("region","judged_on") WHERE state = 'active';
--> statement-breakpoint
CREATE INDEX "targets_by_light" ON "targets" USING btree ("region","judged_light","judged_due") WHERE state = 'active';
--> statement-breakpoint
CREATE INDEX "task_targets_by_target" ON "task_targets" USING btree ("region","target");
--> statement-breakpoint
CREATE INDEX "task_units_by_unit" ON "task_units" USING btree ("region","unit","task");
--> statement-breakpoint
CREATE INDEX "tasks_by_plan" ON "tasks" USING btree ("region","plan","sort","id");
--> statement-breakpoint
CREATE INDEX "tasks_by_due" ON "tasks" USING btree ("region",coalesce("due", '9999'),"id");
--> statement-breakpoint
CREATE INDEX "tasks_by_report" ON "tasks" USING btree ("region",coalesce("reported_at", ''),"id");
--> statement-breakpoint
CREATE INDEX "tasks_by_state" ON "tasks" USING btree ("region","state","due");
--> statement-breakpoint
CREATE INDEX "tasks_by_parent" ON "tasks" USING btree ("region","parent");
--> statement-breakpoint
CREATE INDEX "unit_names_by_name" ON "unit_names" USING btree ("name");
--> statement-breakpoint
CREATE INDEX "unit_parents_by_parent" ON "unit_parents" USING btree ("parent","hierarchy");
--> statement-breakpoint
CREATE INDEX "units_by_name" ON "units" USING btree ("name");
