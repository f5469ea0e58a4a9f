CREATE TABLE "account" (
	"learner_id" text PRIMARY KEY NOT NULL,
	"sign_in_name" text NOT NULL,
	"email" text,
	"password_hash" text NOT NULL,
	"password_changed_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "account_signInName_unique" UNIQUE("sign_in_name"),
	CONSTRAINT "account_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"entry_id" text PRIMARY KEY NOT NULL,
	"actor_id" text,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"detail" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"learner_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_in_try" (
	"try_id" text NOT NULL,
	"limit_key" text NOT NULL,
	"tried_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "learner" ADD COLUMN "deleted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "one_time_link" ADD COLUMN "for_learner_id" text;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_learner_id_learner_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("learner_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_actor_id_learner_learner_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."learner"("learner_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_learner_id_learner_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("learner_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entry_created" ON "audit_entry" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "recovery_code_learner" ON "recovery_code" USING btree ("learner_id");--> statement-breakpoint
CREATE INDEX "sign_in_try_limit" ON "sign_in_try" USING btree ("limit_key","tried_at");--> statement-breakpoint
CREATE INDEX "sign_in_try_id" ON "sign_in_try" USING btree ("try_id");--> statement-breakpoint
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_for_learner_id_learner_learner_id_fk" FOREIGN KEY ("for_learner_id") REFERENCES "public"."learner"("learner_id") ON DELETE no action ON UPDATE no action;