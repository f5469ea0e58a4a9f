-- A guest who signs in to an account is the same person: what the guest answered may be put down to the
-- account that the guest was merged into, and to nobody else. Nothing else of an answer can be changed.
CREATE FUNCTION refuse_change_but_merge() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
	IF TG_OP = 'UPDATE'
		AND to_jsonb(NEW) - 'learner_id' = to_jsonb(OLD) - 'learner_id'
		AND NEW.learner_id = (SELECT merged_into FROM learner WHERE learner_id = OLD.learner_id)
	THEN RETURN NEW; END IF;
	RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
--> statement-breakpoint
DROP TRIGGER response_append_only ON response;
--> statement-breakpoint
CREATE TRIGGER response_append_only BEFORE UPDATE OR DELETE ON response FOR EACH ROW EXECUTE FUNCTION refuse_change_but_merge();
--> statement-breakpoint
DROP TRIGGER review_log_append_only ON review_log;
--> statement-breakpoint
CREATE TRIGGER review_log_append_only BEFORE UPDATE OR DELETE ON review_log FOR EACH ROW EXECUTE FUNCTION refuse_change_but_merge();
--> statement-breakpoint
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
