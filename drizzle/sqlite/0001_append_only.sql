-- What has been asked, answered and cited is history: it may be added to and not rewritten.
CREATE TRIGGER response_no_update BEFORE UPDATE ON response BEGIN SELECT RAISE(ABORT, 'response is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER response_no_delete BEFORE DELETE ON response BEGIN SELECT RAISE(ABORT, 'response is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER review_log_no_update BEFORE UPDATE ON review_log BEGIN SELECT RAISE(ABORT, 'review_log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER review_log_no_delete BEFORE DELETE ON review_log BEGIN SELECT RAISE(ABORT, 'review_log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER item_version_no_update BEFORE UPDATE ON item_version BEGIN SELECT RAISE(ABORT, 'item_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER item_version_no_delete BEFORE DELETE ON item_version BEGIN SELECT RAISE(ABORT, 'item_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER article_revision_no_update BEFORE UPDATE ON article_revision BEGIN SELECT RAISE(ABORT, 'article_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER article_revision_no_delete BEFORE DELETE ON article_revision BEGIN SELECT RAISE(ABORT, 'article_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER module_version_no_update BEFORE UPDATE ON module_version BEGIN SELECT RAISE(ABORT, 'module_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER module_version_no_delete BEFORE DELETE ON module_version BEGIN SELECT RAISE(ABORT, 'module_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER citation_no_update BEFORE UPDATE ON citation BEGIN SELECT RAISE(ABORT, 'citation is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER citation_no_delete BEFORE DELETE ON citation BEGIN SELECT RAISE(ABORT, 'citation is append-only'); END;
