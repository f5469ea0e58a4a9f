CREATE TABLE `assignment` (
	`assignment_id` text PRIMARY KEY NOT NULL,
	`classroom_id` text NOT NULL,
	`module_id` text NOT NULL,
	`module_version_id` text NOT NULL,
	`title` text NOT NULL,
	`instructions` text NOT NULL,
	`opens_at` integer NOT NULL,
	`due_at` integer,
	`closes_at` integer,
	`attempts_allowed` integer,
	`counts` text NOT NULL,
	`time_limit_minutes` integer,
	`shuffle_items` integer NOT NULL,
	`shuffle_options` integer NOT NULL,
	`feedback` text NOT NULL,
	`late` text NOT NULL,
	`hide_grades` integer NOT NULL,
	`reserved` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`archived_at` integer,
	FOREIGN KEY (`classroom_id`) REFERENCES `classroom`(`classroom_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`module_id`) REFERENCES `learning_module`(`module_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`module_version_id`) REFERENCES `module_version`(`module_version_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `learner`(`learner_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assignment_classroom` ON `assignment` (`classroom_id`,`opens_at`);--> statement-breakpoint
CREATE TABLE `assignment_item` (
	`assignment_id` text NOT NULL,
	`item_id` text NOT NULL,
	`fact_id` text NOT NULL,
	PRIMARY KEY(`assignment_id`, `item_id`),
	FOREIGN KEY (`assignment_id`) REFERENCES `assignment`(`assignment_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `item`(`item_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assignment_item_item` ON `assignment_item` (`item_id`);--> statement-breakpoint
CREATE INDEX `assignment_item_fact` ON `assignment_item` (`fact_id`);--> statement-breakpoint
CREATE TABLE `saved_answer` (
	`attempt_id` text NOT NULL,
	`position` integer NOT NULL,
	`fields` text NOT NULL,
	`marked` integer NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `position`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`attempt_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `accommodation` (
	`learner_id` text PRIMARY KEY NOT NULL,
	`time_factor` real NOT NULL,
	`extra_attempts` integer NOT NULL,
	`extra_days` integer NOT NULL,
	`fewer_options` integer NOT NULL,
	`set_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`learner_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `learner`(`learner_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `calendar_feed` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`learner_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `calendar_feed_learner` ON `calendar_feed` (`learner_id`);--> statement-breakpoint
CREATE TABLE `classroom` (
	`classroom_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`time_zone` text NOT NULL,
	`join_code` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`archived_at` integer,
	FOREIGN KEY (`created_by`) REFERENCES `learner`(`learner_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `classroom_joinCode_unique` ON `classroom` (`join_code`);--> statement-breakpoint
CREATE INDEX `classroom_created_by` ON `classroom` (`created_by`);--> statement-breakpoint
CREATE TABLE `classroom_teacher` (
	`classroom_id` text NOT NULL,
	`learner_id` text NOT NULL,
	`role` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`classroom_id`, `learner_id`),
	FOREIGN KEY (`classroom_id`) REFERENCES `classroom`(`classroom_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`learner_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `classroom_teacher_learner` ON `classroom_teacher` (`learner_id`);--> statement-breakpoint
CREATE TABLE `enrollment` (
	`classroom_id` text NOT NULL,
	`learner_id` text NOT NULL,
	`roster_name` text NOT NULL,
	`student_number` text,
	`enrolled_at` integer NOT NULL,
	`removed_at` integer,
	PRIMARY KEY(`classroom_id`, `learner_id`),
	FOREIGN KEY (`classroom_id`) REFERENCES `classroom`(`classroom_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`learner_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `enrollment_learner` ON `enrollment` (`learner_id`);--> statement-breakpoint
CREATE TABLE `module_draft` (
	`draft_id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`content` text NOT NULL,
	`module_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`archived_at` integer,
	FOREIGN KEY (`owner_id`) REFERENCES `learner`(`learner_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`module_id`) REFERENCES `learning_module`(`module_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `module_draft_owner` ON `module_draft` (`owner_id`);--> statement-breakpoint
CREATE TABLE `notice` (
	`notice_id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`kind` text NOT NULL,
	`content` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`learner_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notice_learner` ON `notice` (`learner_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `regrade` (
	`regrade_id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`to_version_id` text NOT NULL,
	`actor_id` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `item`(`item_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_version_id`) REFERENCES `item_version`(`item_version_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `learner`(`learner_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `regrade_item` ON `regrade` (`item_id`);--> statement-breakpoint
CREATE TABLE `regraded_score` (
	`attempt_id` text NOT NULL,
	`position` integer NOT NULL,
	`regrade_id` text NOT NULL,
	`score_before` real NOT NULL,
	`score` real NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `position`, `regrade_id`),
	FOREIGN KEY (`regrade_id`) REFERENCES `regrade`(`regrade_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `regraded_score_regrade` ON `regraded_score` (`regrade_id`);--> statement-breakpoint
CREATE TABLE `review_undo` (
	`attempt_id` text NOT NULL,
	`position` integer NOT NULL,
	`undone_at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `position`)
);
--> statement-breakpoint
CREATE TABLE `scheduling_fit` (
	`fit_id` text PRIMARY KEY NOT NULL,
	`parameters` text NOT NULL,
	`review_count` integer NOT NULL,
	`log_loss_before` real NOT NULL,
	`log_loss_after` real NOT NULL,
	`created_at` integer NOT NULL,
	`adopted_at` integer
);
--> statement-breakpoint
CREATE INDEX `scheduling_fit_adopted` ON `scheduling_fit` (`adopted_at`);--> statement-breakpoint
CREATE TABLE `story_reading` (
	`learner_id` text NOT NULL,
	`story_id` text NOT NULL,
	`read_at` integer NOT NULL,
	PRIMARY KEY(`learner_id`, `story_id`),
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`learner_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`story_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `study_setting` (
	`learner_id` text PRIMARY KEY NOT NULL,
	`settings` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`learner_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `weekly_quiz` (
	`week` text PRIMARY KEY NOT NULL,
	`item_version_ids` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `attempt` ADD `assignment_id` text;--> statement-breakpoint
ALTER TABLE `attempt` ADD `deadline_at` integer;--> statement-breakpoint
ALTER TABLE `attempt` ADD `finished_by` text;--> statement-breakpoint
ALTER TABLE `attempt` ADD `fewer_options` integer;--> statement-breakpoint
CREATE INDEX `attempt_assignment` ON `attempt` (`assignment_id`,`learner_id`);--> statement-breakpoint
ALTER TABLE `response` ADD `seconds_taken` real;--> statement-breakpoint
ALTER TABLE `response` ADD `confidence` text;--> statement-breakpoint
ALTER TABLE `item_version` ADD `edited_by` text;--> statement-breakpoint
ALTER TABLE `item_version` ADD `edit_note` text;--> statement-breakpoint
ALTER TABLE `learner` ADD `made_by` text;--> statement-breakpoint
ALTER TABLE `learner` ADD `merged_into` text;--> statement-breakpoint
ALTER TABLE `one_time_link` ADD `subject_id` text;--> statement-breakpoint
ALTER TABLE `one_time_link` ADD `created_by` text;--> statement-breakpoint
ALTER TABLE `one_time_link` ADD `revoked_at` integer;--> statement-breakpoint
ALTER TABLE `learning_module` ADD `owner_id` text;--> statement-breakpoint
ALTER TABLE `learning_module` ADD `archived_at` integer;--> statement-breakpoint
ALTER TABLE `problem_report` ADD `handled_at` integer;--> statement-breakpoint
ALTER TABLE `problem_report` ADD `handled_by` text;--> statement-breakpoint
ALTER TABLE `problem_report` ADD `outcome` text;--> statement-breakpoint
ALTER TABLE `problem_report` ADD `reply` text;--> statement-breakpoint
ALTER TABLE `review_log` ADD `desired_retention` real;--> statement-breakpoint
ALTER TABLE `review_log` ADD `fit_id` text;--> statement-breakpoint
ALTER TABLE `review_log` ADD `confidence` text;