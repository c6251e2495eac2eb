/** The rules of combination that travel with a module. */
import type { ModuleRecord, ModuleRule } from "../../../shared/library/index.ts";
import type { z } from "zod";
import { NumberField, Select } from "../../ui/index.ts";
import { libraryWords } from "../../words/library.ts";
import { useForm, useWrite } from "./form-ground.ts";
import { moduleOptions } from "./library-options.ts";
import { RowsSection } from "./RowsSection.tsx";

const words = libraryWords.rules;
type Rule = z.infer<typeof ModuleRule>;
type RuleName = Rule["rule"];
const names = Object.keys(words.kinds) as RuleName[];

export function ModuleRules({ module }: { readonly module: ModuleRecord }) {
  const { library, isReadOnly } = useForm();
  const write = useWrite(module.id);
  const others = moduleOptions(library.doc, module.id);
  const [first] = others;
  const blank = (rule: RuleName): Rule => {
    if (rule === "at-most") return { rule, count: 1 };
    return rule === "first" || rule === "last" ? { rule } : { rule, module: first?.id ?? module.id };
  };
  return (
    <RowsSection<Rule>
      title={words.title}
      none={words.none}
      rows={module.rules}
      nameOf={({ rule }) => words.kinds[rule]}
      removeName={() => words.remove}
      onChange={(rules) => write({ rules })}
      render={(rule, _, put) => (
        <>
          <span className="library-row-label">{words.kinds[rule.rule]}</span>
          {"module" in rule && (
            <Select
              layout="bare"
              label={words.module}
              value={rule.module}
              placeholder={words.module}
              isDisabled={isReadOnly}
              options={others}
              onChange={(id) => put({ ...rule, module: id })}
            />
          )}
          {"count" in rule && (
            <NumberField
              layout="bare"
              label={words.count}
              value={rule.count}
              minValue={1}
              maxValue={20}
              isDisabled={isReadOnly}
              onChange={(count) => put({ ...rule, count: count ?? 1 })}
            />
          )}
        </>
      )}
      adding={(append) => (
        <Select<RuleName>
          layout="bare"
          label={words.add}
          value={null}
          placeholder={words.add}
          options={names
            .filter((name) => others.length > 0 || (name !== "needs" && name !== "never-with"))
            .map((id) => ({ id, label: words.kinds[id] }))}
          onChange={(name) => append(blank(name))}
        />
      )}
    />
  );
}
