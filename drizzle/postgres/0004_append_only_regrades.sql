-- Corrections and reviews taken back are history too.
CREATE TRIGGER regrade_append_only BEFORE UPDATE OR DELETE ON regrade FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER regraded_score_append_only BEFORE UPDATE OR DELETE ON regraded_score FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER review_undo_append_only BEFORE UPDATE OR DELETE ON review_undo FOR EACH ROW EXECUTE FUNCTION refuse_change();
