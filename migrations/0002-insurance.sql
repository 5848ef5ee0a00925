CREATE TABLE "insurance_deductions" (
	"region" text NOT NULL,
	"id" uuid NOT NULL,
	"year" integer NOT NULL,
	"month" integer NOT NULL,
	"fund" text NOT NULL,
	"hospital" text NOT NULL,
	"audit" text NOT NULL,
	"points" text NOT NULL,
	"reason" text NOT NULL,
	"decision" text DEFAULT '' NOT NULL,
	"revoked" boolean DEFAULT false NOT NULL,
	"at" text NOT NULL,
	"by" uuid NOT NULL,
	CONSTRAINT "insurance_deductions_region_id_pk" PRIMARY KEY("region","id")
);

--> statement-breakpoint
CREATE TABLE "insurance_hospitals" (
	"region" text NOT NULL,
	"code" text NOT NULL,
	"unit" uuid NOT NULL,
	"valid_from" text NOT NULL,
	"valid_to" text,
	"decision" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "insurance_hospitals_region_code_pk" PRIMARY KEY("region","code")
);

--> statement-breakpoint
CREATE TABLE "insurance_months" (
	"region" text NOT NULL,
	"id" uuid NOT NULL,
	"year" integer NOT NULL,
	"month" integer NOT NULL,
	"fund" text NOT NULL,
	"step" text NOT NULL,
	"since" text NOT NULL,
	"due" text,
	"reminded" boolean DEFAULT false NOT NULL,
	"provisional" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "insurance_months_region_id_pk" PRIMARY KEY("region","id")
);

--> statement-breakpoint
CREATE TABLE "insurance_objections" (
	"region" text NOT NULL,
	"id" uuid NOT NULL,
	"year" integer NOT NULL,
	"month" integer NOT NULL,
	"fund" text NOT NULL,
	"hospital" text NOT NULL,
	"case_name" text NOT NULL,
	"reason" text NOT NULL,
	"wants" jsonb NOT NULL,
	"granted" jsonb,
	"state" text NOT NULL,
	"evidence" jsonb NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"at" text NOT NULL,
	"by" uuid NOT NULL,
	"answered_at" text,
	"answered_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "insurance_objections_region_id_pk" PRIMARY KEY("region","id")
);

--> statement-breakpoint
CREATE TABLE "insurance_opinions" (
	"region" text NOT NULL,
	"review" uuid NOT NULL,
	"expert" uuid NOT NULL,
	"state" text NOT NULL,
	"agrees" boolean,
	"unreasonable" text,
	"opinion" text DEFAULT '' NOT NULL,
	"at" text NOT NULL,
	CONSTRAINT "insurance_opinions_region_review_expert_pk" PRIMARY KEY("region","review","expert")
);

--> statement-breakpoint
CREATE TABLE "insurance_reviews" (
	"region" text NOT NULL,
	"id" uuid NOT NULL,
	"year" integer NOT NULL,
	"month" integer NOT NULL,
	"fund" text NOT NULL,
	"hospital" text NOT NULL,
	"case_name" text NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"evidence" jsonb NOT NULL,
	"state" text NOT NULL,
	"approved" boolean,
	"unreasonable" text,
	"paid_month" integer,
	"note" text DEFAULT '' NOT NULL,
	"at" text NOT NULL,
	"by" uuid NOT NULL,
	"decided_at" text,
	"decided_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "insurance_reviews_region_id_pk" PRIMARY KEY("region","id")
);

--> statement-breakpoint
CREATE TABLE "insurance_runs" (
	"region" text NOT NULL,
	"id" uuid NOT NULL,
	"year" integer NOT NULL,
	"month" integer NOT NULL,
	"fund" text NOT NULL,
	"stage" text NOT NULL,
	"version" uuid NOT NULL,
	"uploads" jsonb NOT NULL,
	"figures" jsonb NOT NULL,
	"at" text NOT NULL,
	"by" uuid,
	CONSTRAINT "insurance_runs_region_id_pk" PRIMARY KEY("region","id")
);

--> statement-breakpoint
CREATE TABLE "insurance_uploads" (
	"region" text NOT NULL,
	"id" uuid NOT NULL,
	"year" integer NOT NULL,
	"month" integer NOT NULL,
	"fund" text NOT NULL,
	"hospital" text NOT NULL,
	"number" integer NOT NULL,
	"late" boolean DEFAULT false NOT NULL,
	"name" text NOT NULL,
	"file" text NOT NULL,
	"accepted" text NOT NULL,
	"rejected" text NOT NULL,
	"counts" jsonb NOT NULL,
	"at" text NOT NULL,
	"by" uuid NOT NULL,
	CONSTRAINT "insurance_uploads_region_id_pk" PRIMARY KEY("region","id")
);

--> statement-breakpoint
CREATE TABLE "insurance_versions" (
	"region" text NOT NULL,
	"id" uuid NOT NULL,
	"year" integer NOT NULL,
	"fund" text NOT NULL,
	"number" integer NOT NULL,
	"from_month" integer NOT NULL,
	"decision" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"content" jsonb NOT NULL,
	"at" text NOT NULL,
	"by" uuid,
	CONSTRAINT "insurance_versions_region_id_pk" PRIMARY KEY("region","id")
);

--> statement-breakpoint
CREATE TABLE "rule_parameters" (
	"region" text NOT NULL,
	"id" uuid NOT NULL,
	"rule" text NOT NULL,
	"parameter" text NOT NULL,
	"valid_from" text NOT NULL,
	"value" jsonb NOT NULL,
	"decision" text NOT NULL,
	"at" text NOT NULL,
	"by" uuid NOT NULL,
	CONSTRAINT "rule_parameters_region_id_pk" PRIMARY KEY("region","id")
);

--> statement-breakpoint
CREATE TABLE "rule_versions" (
	"region" text NOT NULL,
	"rule" text NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"at" text NOT NULL,
	"by" uuid NOT NULL,
	CONSTRAINT "rule_versions_region_rule_number_pk" PRIMARY KEY("region","rule","number")
);

--> statement-breakpoint
CREATE INDEX "insurance_deductions_by_month" ON "insurance_deductions" USING btree ("region","year","fund","month");
--> statement-breakpoint
CREATE INDEX "insurance_hospitals_by_unit" ON "insurance_hospitals" USING btree ("region","unit");
--> statement-breakpoint
CREATE UNIQUE INDEX "insurance_months_by_month" ON "insurance_months" USING btree ("region","year","fund","month");
--> statement-breakpoint
CREATE INDEX "insurance_months_by_due" ON "insurance_months" USING btree ("region","due");
--> statement-breakpoint
CREATE INDEX "insurance_objections_by_month" ON "insurance_objections" USING btree ("region","year","fund","month","hospital");
--> statement-breakpoint
CREATE INDEX "insurance_opinions_by_expert" ON "insurance_opinions" USING btree ("region","expert","state");
--> statement-breakpoint
CREATE INDEX "insurance_reviews_by_year" ON "insurance_reviews" USING btree ("region","year","fund","hospital");
--> statement-breakpoint
CREATE INDEX "insurance_runs_by_month" ON "insurance_runs" USING btree ("region","year","fund","month","stage","at");
--> statement-breakpoint
CREATE UNIQUE INDEX "insurance_uploads_by_number" ON "insurance_uploads" USING btree ("region","year","fund","hospital","month","number");
--> statement-breakpoint
CREATE UNIQUE INDEX "insurance_versions_by_number" ON "insurance_versions" USING btree ("region","year","fund","number");
--> statement-breakpoint
CREATE INDEX "rule_parameters_by_rule" ON "rule_parameters" USING btree ("region","rule","parameter","valid_from");
