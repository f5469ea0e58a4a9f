ALTER TABLE `item` ADD `retired_by` text;--> statement-breakpoint
ALTER TABLE `regrade` ADD `mode` text DEFAULT 'new-key' NOT NULL;