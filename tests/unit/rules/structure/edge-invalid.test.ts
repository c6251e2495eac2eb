/** edge-invalid: where it speaks, where it is silent, and where the border runs. */
import sameTarget from "../../../fixtures/rules/edge-invalid/boundary-same-target.ts";
import twoTargets from "../../../fixtures/rules/edge-invalid/boundary-two-targets.ts";
import goneWay from "../../../fixtures/rules/edge-invalid/failing-gone-way.ts";
import intoEntry from "../../../fixtures/rules/edge-invalid/failing-into-entry.ts";
import noTarget from "../../../fixtures/rules/edge-invalid/failing-no-target.ts";
import note from "../../../fixtures/rules/edge-invalid/failing-note.ts";
import outOfExit from "../../../fixtures/rules/edge-invalid/failing-out-of-exit.ts";
import toItself from "../../../fixtures/rules/edge-invalid/failing-to-itself.ts";
import twice from "../../../fixtures/rules/edge-invalid/failing-twice.ts";
import valid from "../../../fixtures/rules/edge-invalid/passing-valid.ts";
import { describeRule } from "../../../support/rule-fixture.ts";

describeRule("edge-invalid", {
  failing: [noTarget, toItself, intoEntry, outOfExit, twice, goneWay, note],
  passing: [valid],
  boundary: [twoTargets, sameTarget],
});
