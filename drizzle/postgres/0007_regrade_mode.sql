ALTER TABLE "item" ADD COLUMN "retired_by" text;--> statement-breakpoint
ALTER TABLE "regrade" ADD COLUMN "mode" text DEFAULT 'new-key' NOT NULL;