CREATE TABLE `article` (
	`article_id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`source_id` text NOT NULL,
	`text_kind` text NOT NULL,
	`display` text NOT NULL,
	`headline` text NOT NULL,
	`publisher` text NOT NULL,
	`author` text NOT NULL,
	`published_on` text NOT NULL,
	`inferred` text NOT NULL,
	`original_sha256` text,
	`position` integer NOT NULL,
	`revision` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`story_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `article_story` ON `article` (`story_id`);--> statement-breakpoint
CREATE TABLE `article_revision` (
	`article_id` text NOT NULL,
	`revision` integer NOT NULL,
	`text` text NOT NULL,
	`sha256` text NOT NULL,
	`span` text NOT NULL,
	`paragraphs` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `revision`),
	FOREIGN KEY (`article_id`) REFERENCES `article`(`article_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `attempt` (
	`attempt_id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`module_id` text,
	`module_version_id` text,
	`story_id` text,
	`seed` integer NOT NULL,
	`item_count` integer NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`learner_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`module_id`) REFERENCES `learning_module`(`module_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`module_version_id`) REFERENCES `module_version`(`module_version_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`story_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attempt_learner` ON `attempt` (`learner_id`,`started_at`);--> statement-breakpoint
CREATE TABLE `attempt_item` (
	`attempt_id` text NOT NULL,
	`position` integer NOT NULL,
	`item_id` text NOT NULL,
	`item_version_id` text NOT NULL,
	PRIMARY KEY(`attempt_id`, `position`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`attempt_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `item`(`item_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_version_id`) REFERENCES `item_version`(`item_version_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attempt_item_item` ON `attempt_item` (`item_id`);--> statement-breakpoint
CREATE TABLE `module_completion` (
	`learner_id` text NOT NULL,
	`module_id` text NOT NULL,
	`attempt_id` text NOT NULL,
	`completed_at` integer NOT NULL,
	PRIMARY KEY(`learner_id`, `module_id`),
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`learner_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`module_id`) REFERENCES `learning_module`(`module_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`attempt_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `response` (
	`attempt_id` text NOT NULL,
	`position` integer NOT NULL,
	`item_id` text NOT NULL,
	`item_version_id` text NOT NULL,
	`learner_id` text NOT NULL,
	`answer` text NOT NULL,
	`score` real NOT NULL,
	`answered_at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `position`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`attempt_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_version_id`) REFERENCES `item_version`(`item_version_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`learner_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `response_learner` ON `response` (`learner_id`,`answered_at`);--> statement-breakpoint
CREATE INDEX `response_item` ON `response` (`item_id`);--> statement-breakpoint
CREATE TABLE `objective` (
	`objective_id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`text` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`story_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `objective_story` ON `objective` (`story_id`);--> statement-breakpoint
CREATE TABLE `story` (
	`story_id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`strand_id` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`position` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`strand_id`) REFERENCES `strand`(`strand_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `story_slug_unique` ON `story` (`slug`);--> statement-breakpoint
CREATE INDEX `story_strand` ON `story` (`strand_id`);--> statement-breakpoint
CREATE TABLE `strand` (
	`strand_id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `strand_slug_unique` ON `strand` (`slug`);--> statement-breakpoint
CREATE TABLE `fact` (
	`fact_id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`revision` integer NOT NULL,
	`kind` text NOT NULL,
	`statement` text NOT NULL,
	`content` text NOT NULL,
	`created_at` integer NOT NULL,
	`retired_at` integer,
	`retired_because` text,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`article_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `fact_article` ON `fact` (`article_id`);--> statement-breakpoint
CREATE TABLE `citation` (
	`item_version_id` text NOT NULL,
	`position` integer NOT NULL,
	`role` text NOT NULL,
	`article_id` text NOT NULL,
	`revision` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`quote` text NOT NULL,
	PRIMARY KEY(`item_version_id`, `position`),
	FOREIGN KEY (`item_version_id`) REFERENCES `item_version`(`item_version_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `citation_article` ON `citation` (`article_id`,`revision`);--> statement-breakpoint
CREATE TABLE `item` (
	`item_id` text PRIMARY KEY NOT NULL,
	`fact_id` text NOT NULL,
	`story_id` text NOT NULL,
	`type` text NOT NULL,
	`status` text NOT NULL,
	`current_version_id` text NOT NULL,
	`rank` real NOT NULL,
	`position` integer NOT NULL,
	`created_at` integer NOT NULL,
	`retired_at` integer,
	`retired_because` text,
	FOREIGN KEY (`fact_id`) REFERENCES `fact`(`fact_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`story_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `item_story` ON `item` (`story_id`,`status`);--> statement-breakpoint
CREATE INDEX `item_fact` ON `item` (`fact_id`);--> statement-breakpoint
CREATE TABLE `item_version` (
	`item_version_id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`version` integer NOT NULL,
	`generator` text NOT NULL,
	`seed` integer NOT NULL,
	`content` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `item`(`item_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `item_version_number` ON `item_version` (`item_id`,`version`);--> statement-breakpoint
CREATE TABLE `learner` (
	`learner_id` text PRIMARY KEY NOT NULL,
	`role` text NOT NULL,
	`is_guest` integer NOT NULL,
	`name` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `one_time_link` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`used_by` text,
	FOREIGN KEY (`used_by`) REFERENCES `learner`(`learner_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `session` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`learner_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_learner` ON `session` (`learner_id`);--> statement-breakpoint
CREATE TABLE `learning_module` (
	`module_id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`across` integer NOT NULL,
	`position` integer NOT NULL,
	`current_version_id` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `learning_module_slug_unique` ON `learning_module` (`slug`);--> statement-breakpoint
CREATE TABLE `module_version` (
	`module_version_id` text PRIMARY KEY NOT NULL,
	`module_id` text NOT NULL,
	`version` integer NOT NULL,
	`sections` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`module_id`) REFERENCES `learning_module`(`module_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `module_version_number` ON `module_version` (`module_id`,`version`);--> statement-breakpoint
CREATE TABLE `problem_report` (
	`report_id` text PRIMARY KEY NOT NULL,
	`item_version_id` text NOT NULL,
	`learner_id` text,
	`attempt_id` text,
	`stage` text NOT NULL,
	`reason` text NOT NULL,
	`comment` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`item_version_id`) REFERENCES `item_version`(`item_version_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`learner_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `problem_report_version` ON `problem_report` (`item_version_id`);--> statement-breakpoint
CREATE TABLE `review_log` (
	`learner_id` text NOT NULL,
	`fact_id` text NOT NULL,
	`attempt_id` text NOT NULL,
	`position` integer NOT NULL,
	`rating` text NOT NULL,
	`reviewed_at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `position`),
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`learner_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `review_log_learner` ON `review_log` (`learner_id`,`fact_id`,`reviewed_at`);--> statement-breakpoint
CREATE TABLE `scheduling_card` (
	`learner_id` text NOT NULL,
	`fact_id` text NOT NULL,
	`card` text NOT NULL,
	`due_at` integer NOT NULL,
	PRIMARY KEY(`learner_id`, `fact_id`),
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`learner_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`fact_id`) REFERENCES `fact`(`fact_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `scheduling_card_due` ON `scheduling_card` (`learner_id`,`due_at`);--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
