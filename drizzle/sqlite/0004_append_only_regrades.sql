-- Corrections and reviews taken back are history too.
CREATE TRIGGER regrade_no_update BEFORE UPDATE ON regrade BEGIN SELECT RAISE(ABORT, 'regrade is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER regrade_no_delete BEFORE DELETE ON regrade BEGIN SELECT RAISE(ABORT, 'regrade is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER regraded_score_no_update BEFORE UPDATE ON regraded_score BEGIN SELECT RAISE(ABORT, 'regraded_score is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER regraded_score_no_delete BEFORE DELETE ON regraded_score BEGIN SELECT RAISE(ABORT, 'regraded_score is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER review_undo_no_update BEFORE UPDATE ON review_undo BEGIN SELECT RAISE(ABORT, 'review_undo is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER review_undo_no_delete BEFORE DELETE ON review_undo BEGIN SELECT RAISE(ABORT, 'review_undo is append-only'); END;
