/* Drafts of a form: kept while it is filled in, offered when it is opened again. */
#include "form_intern.h"

bool form_any_changed(const struct form *form)
{
	for (size_t i = 0; i < form->count; i++)
		if (form->slots[i].field->kind != FIELD_HEADING &&
		    slot_changed(form, &form->slots[i]))
			return true;
	return false;
}

enum status form_save_draft(struct form *form, struct error *err)
{
	enum status status;

	if (!form->has_draft && !form_any_changed(form))
		form->unsaved = false; /* typed, and taken away again */
	if (!form->unsaved || !form->setup.drafts)
		return OK;
	status = form->setup.drafts->save(form, err);
	if (status == OK) {
		form->unsaved = false;
		form->has_draft = true;
	}
	return status;
}

bool form_keep_draft(struct form *form)
{
	struct error err = {0};

	if (form_save_draft(form, &err) == OK)
		return true;
	tui_complain(form->tui, "Het klad kon niet worden bewaard: %s", err.sentence);
	return false;
}

/* The index of the answer: 0 = go on with the draft, 1 = begin again, -1 = neither. */
static int ask_draft(struct form *form, const char *when)
{
	static const struct choice choices[] = {
		{"verder", "verder met het klad"},
		{"opnieuw", "opnieuw beginnen; wat er was getypt verdwijnt"},
		{0},
	};
	struct text sentence = {0};
	int answer;

	text_printf(&sentence, "%s: er is een klad van %s.", form->title, when);
	answer = tui_choose(form->tui, text_str(&sentence), choices);
	text_clear(&sentence);
	return answer;
}

bool form_offer_draft(struct form *form)
{
	const struct form_drafts *drafts = form->setup.drafts;
	struct text when = {0};
	int answer = 0;

	if (drafts && drafts->exists(form, &when)) {
		answer = ask_draft(form, text_str(&when));
		form->has_draft = answer == 0;
		if (answer == 0)
			drafts->load(form);
		else if (answer == 1)
			drafts->drop(form);
		form->unsaved = false;
	}
	text_clear(&when);
	return answer >= 0;
}
