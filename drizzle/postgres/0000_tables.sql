CREATE TABLE "article" (
	"article_id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"source_id" text NOT NULL,
	"text_kind" text NOT NULL,
	"display" text NOT NULL,
	"headline" json NOT NULL,
	"publisher" json NOT NULL,
	"author" json NOT NULL,
	"published_on" json NOT NULL,
	"inferred" json NOT NULL,
	"original_sha256" text,
	"position" integer NOT NULL,
	"revision" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "article_revision" (
	"article_id" text NOT NULL,
	"revision" integer NOT NULL,
	"text" text NOT NULL,
	"sha256" text NOT NULL,
	"span" json NOT NULL,
	"paragraphs" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "article_revision_article_id_revision_pk" PRIMARY KEY("article_id","revision")
);
--> statement-breakpoint
CREATE TABLE "attempt" (
	"attempt_id" text PRIMARY KEY NOT NULL,
	"learner_id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"module_id" text,
	"module_version_id" text,
	"story_id" text,
	"seed" integer NOT NULL,
	"item_count" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "attempt_item" (
	"attempt_id" text NOT NULL,
	"position" integer NOT NULL,
	"item_id" text NOT NULL,
	"item_version_id" text NOT NULL,
	CONSTRAINT "attempt_item_attempt_id_position_pk" PRIMARY KEY("attempt_id","position")
);
--> statement-breakpoint
CREATE TABLE "module_completion" (
	"learner_id" text NOT NULL,
	"module_id" text NOT NULL,
	"attempt_id" text NOT NULL,
	"completed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "module_completion_learner_id_module_id_pk" PRIMARY KEY("learner_id","module_id")
);
--> statement-breakpoint
CREATE TABLE "response" (
	"attempt_id" text NOT NULL,
	"position" integer NOT NULL,
	"item_id" text NOT NULL,
	"item_version_id" text NOT NULL,
	"learner_id" text NOT NULL,
	"answer" json NOT NULL,
	"score" double precision NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "response_attempt_id_position_pk" PRIMARY KEY("attempt_id","position")
);
--> statement-breakpoint
CREATE TABLE "objective" (
	"objective_id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"text" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "story" (
	"story_id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"strand_id" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"position" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "story_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "strand" (
	"strand_id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "strand_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "fact" (
	"fact_id" text PRIMARY KEY NOT NULL,
	"article_id" text NOT NULL,
	"revision" integer NOT NULL,
	"kind" text NOT NULL,
	"statement" text NOT NULL,
	"content" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"retired_because" text
);
--> statement-breakpoint
CREATE TABLE "citation" (
	"item_version_id" text NOT NULL,
	"position" integer NOT NULL,
	"role" text NOT NULL,
	"article_id" text NOT NULL,
	"revision" integer NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"quote" text NOT NULL,
	CONSTRAINT "citation_item_version_id_position_pk" PRIMARY KEY("item_version_id","position")
);
--> statement-breakpoint
CREATE TABLE "item" (
	"item_id" text PRIMARY KEY NOT NULL,
	"fact_id" text NOT NULL,
	"story_id" text NOT NULL,
	"type" text NOT NULL,
	"status" text NOT NULL,
	"current_version_id" text NOT NULL,
	"rank" double precision NOT NULL,
	"position" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"retired_because" text
);
--> statement-breakpoint
CREATE TABLE "item_version" (
	"item_version_id" text PRIMARY KEY NOT NULL,
	"item_id" text NOT NULL,
	"version" integer NOT NULL,
	"generator" text NOT NULL,
	"seed" integer NOT NULL,
	"content" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "learner" (
	"learner_id" text PRIMARY KEY NOT NULL,
	"role" text NOT NULL,
	"is_guest" boolean NOT NULL,
	"name" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "one_time_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"used_by" text
);
--> statement-breakpoint
CREATE TABLE "session" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"learner_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "learning_module" (
	"module_id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"across" boolean NOT NULL,
	"position" integer NOT NULL,
	"current_version_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "learning_module_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "module_version" (
	"module_version_id" text PRIMARY KEY NOT NULL,
	"module_id" text NOT NULL,
	"version" integer NOT NULL,
	"sections" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "problem_report" (
	"report_id" text PRIMARY KEY NOT NULL,
	"item_version_id" text NOT NULL,
	"learner_id" text,
	"attempt_id" text,
	"stage" text NOT NULL,
	"reason" text NOT NULL,
	"comment" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_log" (
	"learner_id" text NOT NULL,
	"fact_id" text NOT NULL,
	"attempt_id" text NOT NULL,
	"position" integer NOT NULL,
	"rating" text NOT NULL,
	"reviewed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_log_attempt_id_position_pk" PRIMARY KEY("attempt_id","position")
);
--> statement-breakpoint
CREATE TABLE "scheduling_card" (
	"learner_id" text NOT NULL,
	"fact_id" text NOT NULL,
	"card" json NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "scheduling_card_learner_id_fact_id_pk" PRIMARY KEY("learner_id","fact_id")
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "article" ADD CONSTRAINT "article_story_id_story_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("story_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_revision" ADD CONSTRAINT "article_revision_article_id_article_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("article_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_learner_id_learner_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("learner_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_module_id_learning_module_module_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."learning_module"("module_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_module_version_id_module_version_module_version_id_fk" FOREIGN KEY ("module_version_id") REFERENCES "public"."module_version"("module_version_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_story_id_story_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("story_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_item" ADD CONSTRAINT "attempt_item_attempt_id_attempt_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("attempt_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_item" ADD CONSTRAINT "attempt_item_item_id_item_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."item"("item_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_item" ADD CONSTRAINT "attempt_item_item_version_id_item_version_item_version_id_fk" FOREIGN KEY ("item_version_id") REFERENCES "public"."item_version"("item_version_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_completion" ADD CONSTRAINT "module_completion_learner_id_learner_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("learner_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_completion" ADD CONSTRAINT "module_completion_module_id_learning_module_module_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."learning_module"("module_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_completion" ADD CONSTRAINT "module_completion_attempt_id_attempt_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("attempt_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_attempt_id_attempt_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("attempt_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_item_version_id_item_version_item_version_id_fk" FOREIGN KEY ("item_version_id") REFERENCES "public"."item_version"("item_version_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_learner_id_learner_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("learner_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objective" ADD CONSTRAINT "objective_story_id_story_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("story_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story" ADD CONSTRAINT "story_strand_id_strand_strand_id_fk" FOREIGN KEY ("strand_id") REFERENCES "public"."strand"("strand_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fact" ADD CONSTRAINT "fact_article_id_article_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("article_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citation" ADD CONSTRAINT "citation_item_version_id_item_version_item_version_id_fk" FOREIGN KEY ("item_version_id") REFERENCES "public"."item_version"("item_version_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item" ADD CONSTRAINT "item_fact_id_fact_fact_id_fk" FOREIGN KEY ("fact_id") REFERENCES "public"."fact"("fact_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item" ADD CONSTRAINT "item_story_id_story_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("story_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_version" ADD CONSTRAINT "item_version_item_id_item_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."item"("item_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_used_by_learner_learner_id_fk" FOREIGN KEY ("used_by") REFERENCES "public"."learner"("learner_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_learner_id_learner_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("learner_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_version" ADD CONSTRAINT "module_version_module_id_learning_module_module_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."learning_module"("module_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problem_report" ADD CONSTRAINT "problem_report_item_version_id_item_version_item_version_id_fk" FOREIGN KEY ("item_version_id") REFERENCES "public"."item_version"("item_version_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problem_report" ADD CONSTRAINT "problem_report_learner_id_learner_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("learner_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_log" ADD CONSTRAINT "review_log_learner_id_learner_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("learner_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheduling_card" ADD CONSTRAINT "scheduling_card_learner_id_learner_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("learner_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheduling_card" ADD CONSTRAINT "scheduling_card_fact_id_fact_fact_id_fk" FOREIGN KEY ("fact_id") REFERENCES "public"."fact"("fact_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_story" ON "article" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "attempt_learner" ON "attempt" USING btree ("learner_id","started_at");--> statement-breakpoint
CREATE INDEX "attempt_item_item" ON "attempt_item" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "response_learner" ON "response" USING btree ("learner_id","answered_at");--> statement-breakpoint
CREATE INDEX "response_item" ON "response" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "objective_story" ON "objective" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "story_strand" ON "story" USING btree ("strand_id");--> statement-breakpoint
CREATE INDEX "fact_article" ON "fact" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "citation_article" ON "citation" USING btree ("article_id","revision");--> statement-breakpoint
CREATE INDEX "item_story" ON "item" USING btree ("story_id","status");--> statement-breakpoint
CREATE INDEX "item_fact" ON "item" USING btree ("fact_id");--> statement-breakpoint
CREATE UNIQUE INDEX "item_version_number" ON "item_version" USING btree ("item_id","version");--> statement-breakpoint
CREATE INDEX "session_learner" ON "session" USING btree ("learner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "module_version_number" ON "module_version" USING btree ("module_id","version");--> statement-breakpoint
CREATE INDEX "problem_report_version" ON "problem_report" USING btree ("item_version_id");--> statement-breakpoint
CREATE INDEX "review_log_learner" ON "review_log" USING btree ("learner_id","fact_id","reviewed_at");--> statement-breakpoint
CREATE INDEX "scheduling_card_due" ON "scheduling_card" USING btree ("learner_id","due_at");