/** The rules of combination that travel with a module. */
import type { ModuleRecord, ModuleRule } from "../../../shared/library/index.ts";
import type { z } from "zod";
import { IconButton, NumberField, Section, Select } from "../../ui/index.ts";
import { libraryWords } from "../../words/library.ts";
import { useForm, useWrite } from "./form-ground.ts";
import { moduleOptions } from "./library-options.ts";

const words = libraryWords.rules;
type Rule = z.infer<typeof ModuleRule>;
type RuleName = Rule["rule"];
const names = Object.keys(words.kinds) as RuleName[];

export function ModuleRules({ module }: { readonly module: ModuleRecord }) {
  const { library, isReadOnly } = useForm();
  const write = useWrite(module.id);
  const others = moduleOptions(library.doc, module.id);
  const [first] = others;
  const { rules } = module;
  const put = (at: number, next: Rule): void => void write({ rules: rules.map((one, i) => (i === at ? next : one)) });
  const blank = (rule: RuleName): Rule => {
    if (rule === "at-most") return { rule, count: 1 };
    return rule === "first" || rule === "last" ? { rule } : { rule, module: first?.id ?? module.id };
  };
  return (
    <Section title={words.title} count={rules.length || undefined}>
      {rules.length === 0 && <p className="muted">{words.none}</p>}
      {rules.map((rule, at) => (
        // Rules have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className="library-row" role="group" aria-label={words.kinds[rule.rule]}>
          <span className="library-row-label">{words.kinds[rule.rule]}</span>
          {"module" in rule && (
            <Select
              layout="bare"
              label={words.module}
              value={rule.module}
              placeholder={words.module}
              isDisabled={isReadOnly}
              options={others}
              onChange={(id) => put(at, { ...rule, module: id })}
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
              onChange={(count) => put(at, { ...rule, count: count ?? 1 })}
            />
          )}
          {!isReadOnly && (
            <IconButton
              name={words.remove}
              icon="x"
              size="small"
              onPress={() => write({ rules: rules.filter((_, i) => i !== at) })}
            />
          )}
        </div>
      ))}
      {!isReadOnly && (
        <Select<RuleName>
          layout="bare"
          label={words.add}
          value={null}
          placeholder={words.add}
          options={names
            .filter((name) => others.length > 0 || (name !== "needs" && name !== "never-with"))
            .map((id) => ({ id, label: words.kinds[id] }))}
          onChange={(name) => write({ rules: [...rules, blank(name)] })}
        />
      )}
    </Section>
  );
}
