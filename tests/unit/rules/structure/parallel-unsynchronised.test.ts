/** parallel-unsynchronised: where it speaks, where it is silent, and where the border runs. */
import decisionMerge from "../../../fixtures/rules/parallel-unsynchronised/boundary-decision-merge.ts";
import meetAtExit from "../../../fixtures/rules/parallel-unsynchronised/boundary-meet-at-exit.ts";
import atReview from "../../../fixtures/rules/parallel-unsynchronised/failing-at-review.ts";
import implicit from "../../../fixtures/rules/parallel-unsynchronised/failing-implicit.ts";
import implicitMeeting from "../../../fixtures/rules/parallel-unsynchronised/failing-implicit-meeting.ts";
import mixedMerge from "../../../fixtures/rules/parallel-unsynchronised/failing-mixed-merge.ts";
import plainMerge from "../../../fixtures/rules/parallel-unsynchronised/failing-plain-merge.ts";
import join from "../../../fixtures/rules/parallel-unsynchronised/passing-join.ts";
import { describeRule } from "../../../support/rule-fixture.ts";

describeRule("parallel-unsynchronised", {
  failing: [implicit, implicitMeeting, plainMerge, mixedMerge, atReview],
  passing: [join],
  boundary: [meetAtExit, decisionMerge],
});
