/** The question templates and rubrics that are shipped: data in `content/`, checked once when this is loaded. */

import discussion from "../../../content/prompts/discussion.json" with { type: "json" };
import essay from "../../../content/prompts/document-based-question.json" with { type: "json" };
import worksheet from "../../../content/prompts/document-worksheet.json" with { type: "json" };
import fourSkills from "../../../content/prompts/four-reading-skills.json" with { type: "json" };
import hippo from "../../../content/prompts/hippo.json" with { type: "json" };
import thinking from "../../../content/prompts/history-assessment-of-thinking.json" with { type: "json" };
import investigation from "../../../content/prompts/internal-assessment.json" with { type: "json" };
import observe from "../../../content/prompts/observe-and-reflect.json" with { type: "json" };
import opcvl from "../../../content/prompts/opcvl.json" with { type: "json" };
import essayRubric from "../../../content/rubrics/document-based-question.json" with { type: "json" };
import fourSkillsRubric from "../../../content/rubrics/four-reading-skills.json" with { type: "json" };
import hippoRubric from "../../../content/rubrics/hippo.json" with { type: "json" };
import thinkingRubric from "../../../content/rubrics/history-assessment-of-thinking.json" with { type: "json" };
import investigationRubric from "../../../content/rubrics/internal-assessment.json" with { type: "json" };
import opcvlRubric from "../../../content/rubrics/opcvl.json" with { type: "json" };
import twoCriteria from "../../../content/rubrics/two-criteria.json" with { type: "json" };
import { type PromptTemplate, promptTemplate } from "../../domain/assignment/template";
import { type RubricTemplate, rubricTemplate } from "../../domain/rubric/model";

/** Question templates in the order they are offered. */
export const promptTemplates: readonly PromptTemplate[] = promptTemplate
  .array()
  .parse([fourSkills, discussion, thinking, hippo, opcvl, investigation, observe, worksheet, essay].flat());

/** Rubrics in the order they are offered. */
export const rubricTemplates: readonly RubricTemplate[] = rubricTemplate
  .array()
  .parse([twoCriteria, fourSkillsRubric, thinkingRubric, essayRubric, opcvlRubric, investigationRubric, hippoRubric]);
