/** Which editor edits which sort of field. */
import type { ComponentType } from "react";
import type { KindField } from "../../../../shared/kinds/index.ts";
import type { FieldEditorProps } from "../field-editor.ts";
import { ConditionField } from "./ConditionField.tsx";
import { ArmsEditor, BranchesEditor, CandidatesEditor } from "./lists.tsx";
import { ModulesField } from "./ModulesField.tsx";
import * as simple from "./simple.tsx";
import { DurationEditor, EventEditor, SendWindowEditor, WeekdaysEditor } from "./time.tsx";

export const editors: Readonly<Record<KindField["as"], ComponentType<FieldEditorProps>>> = {
  text: simple.TextEditor,
  "long-text": simple.LongTextEditor,
  number: simple.NumberEditor,
  switch: simple.SwitchEditor,
  choice: simple.ChoiceEditor,
  choices: simple.ChoicesEditor,
  channel: simple.ChannelEditor,
  trigger: simple.TriggerEditor,
  audience: simple.AudienceEditor,
  journey: simple.JourneyEditor,
  function: simple.FunctionEditor,
  duration: DurationEditor,
  date: simple.DateEditor,
  time: simple.TimeEditor,
  weekdays: WeekdaysEditor,
  "send-window": SendWindowEditor,
  modules: ModulesField,
  condition: ConditionField,
  branches: BranchesEditor,
  arms: ArmsEditor,
  candidates: CandidatesEditor,
  event: EventEditor,
  markets: simple.MarketsEditor,
  products: simple.ProductsEditor,
  tags: simple.TagsEditor,
};
