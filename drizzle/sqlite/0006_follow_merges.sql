-- A guest who signs in to an account is the same person: what the guest answered may be put down to the
-- account that the guest was merged into, and to nobody else. Nothing else of an answer can be changed.
DROP TRIGGER response_no_update;
--> statement-breakpoint
CREATE TRIGGER response_no_update BEFORE UPDATE OF attempt_id, position, item_id, item_version_id, answer, score, answered_at, seconds_taken, confidence ON response BEGIN SELECT RAISE(ABORT, 'response is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER response_follows_merge BEFORE UPDATE OF learner_id ON response WHEN NEW.learner_id IS NOT (SELECT merged_into FROM learner WHERE learner_id = OLD.learner_id) BEGIN SELECT RAISE(ABORT, 'response is append-only'); END;
--> statement-breakpoint
DROP TRIGGER review_log_no_update;
--> statement-breakpoint
CREATE TRIGGER review_log_no_update BEFORE UPDATE OF fact_id, attempt_id, position, rating, reviewed_at, desired_retention, fit_id, confidence ON review_log BEGIN SELECT RAISE(ABORT, 'review_log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER review_log_follows_merge BEFORE UPDATE OF learner_id ON review_log WHEN NEW.learner_id IS NOT (SELECT merged_into FROM learner WHERE learner_id = OLD.learner_id) BEGIN SELECT RAISE(ABORT, 'review_log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
