CREATE TABLE "assignment" (
	"assignment_id" text PRIMARY KEY NOT NULL,
	"classroom_id" text NOT NULL,
	"module_id" text NOT NULL,
	"module_version_id" text NOT NULL,
	"title" text NOT NULL,
	"instructions" text NOT NULL,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	"closes_at" timestamp (3) with time zone,
	"attempts_allowed" integer,
	"counts" text NOT NULL,
	"time_limit_minutes" integer,
	"shuffle_items" boolean NOT NULL,
	"shuffle_options" boolean NOT NULL,
	"feedback" text NOT NULL,
	"late" json NOT NULL,
	"hide_grades" boolean NOT NULL,
	"reserved" boolean NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"archived_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "assignment_item" (
	"assignment_id" text NOT NULL,
	"item_id" text NOT NULL,
	"fact_id" text NOT NULL,
	CONSTRAINT "assignment_item_assignment_id_item_id_pk" PRIMARY KEY("assignment_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "saved_answer" (
	"attempt_id" text NOT NULL,
	"position" integer NOT NULL,
	"fields" json NOT NULL,
	"marked" boolean NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "saved_answer_attempt_id_position_pk" PRIMARY KEY("attempt_id","position")
);
--> statement-breakpoint
CREATE TABLE "accommodation" (
	"learner_id" text PRIMARY KEY NOT NULL,
	"time_factor" double precision NOT NULL,
	"extra_attempts" integer NOT NULL,
	"extra_days" integer NOT NULL,
	"fewer_options" boolean NOT NULL,
	"set_by" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_feed" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"learner_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "classroom" (
	"classroom_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"join_code" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"archived_at" timestamp (3) with time zone,
	CONSTRAINT "classroom_joinCode_unique" UNIQUE("join_code")
);
--> statement-breakpoint
CREATE TABLE "classroom_teacher" (
	"classroom_id" text NOT NULL,
	"learner_id" text NOT NULL,
	"role" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "classroom_teacher_classroom_id_learner_id_pk" PRIMARY KEY("classroom_id","learner_id")
);
--> statement-breakpoint
CREATE TABLE "enrollment" (
	"classroom_id" text NOT NULL,
	"learner_id" text NOT NULL,
	"roster_name" text NOT NULL,
	"student_number" text,
	"enrolled_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "enrollment_classroom_id_learner_id_pk" PRIMARY KEY("classroom_id","learner_id")
);
--> statement-breakpoint
CREATE TABLE "module_draft" (
	"draft_id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"content" json NOT NULL,
	"module_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"archived_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"notice_id" text PRIMARY KEY NOT NULL,
	"learner_id" text NOT NULL,
	"kind" text NOT NULL,
	"content" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "regrade" (
	"regrade_id" text PRIMARY KEY NOT NULL,
	"item_id" text NOT NULL,
	"to_version_id" text NOT NULL,
	"actor_id" text NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "regraded_score" (
	"attempt_id" text NOT NULL,
	"position" integer NOT NULL,
	"regrade_id" text NOT NULL,
	"score_before" double precision NOT NULL,
	"score" double precision NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "regraded_score_attempt_id_position_regrade_id_pk" PRIMARY KEY("attempt_id","position","regrade_id")
);
--> statement-breakpoint
CREATE TABLE "review_undo" (
	"attempt_id" text NOT NULL,
	"position" integer NOT NULL,
	"undone_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_undo_attempt_id_position_pk" PRIMARY KEY("attempt_id","position")
);
--> statement-breakpoint
CREATE TABLE "scheduling_fit" (
	"fit_id" text PRIMARY KEY NOT NULL,
	"parameters" json NOT NULL,
	"review_count" integer NOT NULL,
	"log_loss_before" double precision NOT NULL,
	"log_loss_after" double precision NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"adopted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "story_reading" (
	"learner_id" text NOT NULL,
	"story_id" text NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "story_reading_learner_id_story_id_pk" PRIMARY KEY("learner_id","story_id")
);
--> statement-breakpoint
CREATE TABLE "study_setting" (
	"learner_id" text PRIMARY KEY NOT NULL,
	"settings" json NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "weekly_quiz" (
	"week" text PRIMARY KEY NOT NULL,
	"item_version_ids" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "attempt" ADD COLUMN "assignment_id" text;--> statement-breakpoint
ALTER TABLE "attempt" ADD COLUMN "deadline_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "attempt" ADD COLUMN "finished_by" text;--> statement-breakpoint
ALTER TABLE "attempt" ADD COLUMN "fewer_options" integer;--> statement-breakpoint
ALTER TABLE "response" ADD COLUMN "seconds_taken" double precision;--> statement-breakpoint
ALTER TABLE "response" ADD COLUMN "confidence" text;--> statement-breakpoint
ALTER TABLE "item_version" ADD COLUMN "edited_by" text;--> statement-breakpoint
ALTER TABLE "item_version" ADD COLUMN "edit_note" text;--> statement-breakpoint
ALTER TABLE "learner" ADD COLUMN "made_by" text;--> statement-breakpoint
ALTER TABLE "learner" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "one_time_link" ADD COLUMN "subject_id" text;--> statement-breakpoint
ALTER TABLE "one_time_link" ADD COLUMN "created_by" text;--> statement-breakpoint
ALTER TABLE "one_time_link" ADD COLUMN "revoked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "learning_module" ADD COLUMN "owner_id" text;--> statement-breakpoint
ALTER TABLE "learning_module" ADD COLUMN "archived_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "problem_report" ADD COLUMN "handled_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "problem_report" ADD COLUMN "handled_by" text;--> statement-breakpoint
ALTER TABLE "problem_report" ADD COLUMN "outcome" text;--> statement-breakpoint
ALTER TABLE "problem_report" ADD COLUMN "reply" text;--> statement-breakpoint
ALTER TABLE "review_log" ADD COLUMN "desired_retention" double precision;--> statement-breakpoint
ALTER TABLE "review_log" ADD COLUMN "fit_id" text;--> statement-breakpoint
ALTER TABLE "review_log" ADD COLUMN "confidence" text;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_classroom_id_classroom_classroom_id_fk" FOREIGN KEY ("classroom_id") REFERENCES "public"."classroom"("classroom_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_module_id_learning_module_module_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."learning_module"("module_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_module_version_id_module_version_module_version_id_fk" FOREIGN KEY ("module_version_id") REFERENCES "public"."module_version"("module_version_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_created_by_learner_learner_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."learner"("learner_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_item" ADD CONSTRAINT "assignment_item_assignment_id_assignment_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("assignment_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_item" ADD CONSTRAINT "assignment_item_item_id_item_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."item"("item_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_answer" ADD CONSTRAINT "saved_answer_attempt_id_attempt_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("attempt_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accommodation" ADD CONSTRAINT "accommodation_learner_id_learner_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("learner_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accommodation" ADD CONSTRAINT "accommodation_set_by_learner_learner_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."learner"("learner_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_learner_id_learner_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("learner_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "classroom" ADD CONSTRAINT "classroom_created_by_learner_learner_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."learner"("learner_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "classroom_teacher" ADD CONSTRAINT "classroom_teacher_classroom_id_classroom_classroom_id_fk" FOREIGN KEY ("classroom_id") REFERENCES "public"."classroom"("classroom_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "classroom_teacher" ADD CONSTRAINT "classroom_teacher_learner_id_learner_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("learner_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrollment" ADD CONSTRAINT "enrollment_classroom_id_classroom_classroom_id_fk" FOREIGN KEY ("classroom_id") REFERENCES "public"."classroom"("classroom_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrollment" ADD CONSTRAINT "enrollment_learner_id_learner_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("learner_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_draft" ADD CONSTRAINT "module_draft_owner_id_learner_learner_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."learner"("learner_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_draft" ADD CONSTRAINT "module_draft_module_id_learning_module_module_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."learning_module"("module_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_learner_id_learner_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("learner_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrade" ADD CONSTRAINT "regrade_item_id_item_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."item"("item_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrade" ADD CONSTRAINT "regrade_to_version_id_item_version_item_version_id_fk" FOREIGN KEY ("to_version_id") REFERENCES "public"."item_version"("item_version_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrade" ADD CONSTRAINT "regrade_actor_id_learner_learner_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."learner"("learner_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regraded_score" ADD CONSTRAINT "regraded_score_regrade_id_regrade_regrade_id_fk" FOREIGN KEY ("regrade_id") REFERENCES "public"."regrade"("regrade_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_reading" ADD CONSTRAINT "story_reading_learner_id_learner_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("learner_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_reading" ADD CONSTRAINT "story_reading_story_id_story_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("story_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_setting" ADD CONSTRAINT "study_setting_learner_id_learner_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("learner_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignment_classroom" ON "assignment" USING btree ("classroom_id","opens_at");--> statement-breakpoint
CREATE INDEX "assignment_item_item" ON "assignment_item" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "assignment_item_fact" ON "assignment_item" USING btree ("fact_id");--> statement-breakpoint
CREATE INDEX "calendar_feed_learner" ON "calendar_feed" USING btree ("learner_id");--> statement-breakpoint
CREATE INDEX "classroom_created_by" ON "classroom" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "classroom_teacher_learner" ON "classroom_teacher" USING btree ("learner_id");--> statement-breakpoint
CREATE INDEX "enrollment_learner" ON "enrollment" USING btree ("learner_id");--> statement-breakpoint
CREATE INDEX "module_draft_owner" ON "module_draft" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "notice_learner" ON "notice" USING btree ("learner_id","created_at");--> statement-breakpoint
CREATE INDEX "regrade_item" ON "regrade" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "regraded_score_regrade" ON "regraded_score" USING btree ("regrade_id");--> statement-breakpoint
CREATE INDEX "scheduling_fit_adopted" ON "scheduling_fit" USING btree ("adopted_at");--> statement-breakpoint
CREATE INDEX "attempt_assignment" ON "attempt" USING btree ("assignment_id","learner_id");