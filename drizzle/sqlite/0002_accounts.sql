CREATE TABLE `account` (
	`learner_id` text PRIMARY KEY NOT NULL,
	`sign_in_name` text NOT NULL,
	`email` text,
	`password_hash` text NOT NULL,
	`password_changed_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`learner_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_signInName_unique` ON `account` (`sign_in_name`);--> statement-breakpoint
CREATE UNIQUE INDEX `account_email_unique` ON `account` (`email`);--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`detail` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`actor_id`) REFERENCES `learner`(`learner_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `audit_entry_created` ON `audit_entry` (`created_at`);--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`code_hash` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`learner_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `recovery_code_learner` ON `recovery_code` (`learner_id`);--> statement-breakpoint
CREATE TABLE `sign_in_try` (
	`try_id` text NOT NULL,
	`limit_key` text NOT NULL,
	`tried_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_try_limit` ON `sign_in_try` (`limit_key`,`tried_at`);--> statement-breakpoint
CREATE INDEX `sign_in_try_id` ON `sign_in_try` (`try_id`);--> statement-breakpoint
ALTER TABLE `learner` ADD `deleted_at` integer;--> statement-breakpoint
ALTER TABLE `one_time_link` ADD `for_learner_id` text REFERENCES learner(learner_id);