import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readClassifierTables } from "../../reference/classifier.js";
import { isSkillset } from "../model/skillsets.js";
import { COUNTRY_CODES } from "../places/regions.js";
import { createClassifier } from "./classify.js";

const classify = createClassifier(readClassifierTables());
const ask = (title: string, text = "", location = "") => classify({ title, text, location });

describe("the skillset", () => {
  it.each([
    ["Registered Nurse", "medicine"],
    ["Radiologist - Image Annotation", "medicine"],
    ["CPA for AI Projects", "finance"],
    ["Actuary", "finance"],
    ["Economics Tutor", "finance"],
    ["Paralegal (Contract Review)", "law"],
    ["Tax Attorney", "law"],
    ["Cybersecurity Trainer", "coding"],
    ["Data Scientist", "coding"],
    ["Desarrollador de Software", "coding"],
    ["Mechanical Engineer", "engineering"],
    ["Biomedical Engineer", "engineering"],
    ["Statistician", "math"],
    ["Astrophysicist", "physics"],
    ["Biochemistry Reviewer", "chemistry"],
    ["Neuroscience Reviewer", "biology"],
    ["Geographer", "science"],
    ["Drug Discovery Reviewer", "medicine"],
    ["Historian", "other"],
    ["UX Designer", "creative"],
    ["Voice Actor - Korean", "audio"],
    ["Transcriber - Portuguese", "transcription"],
    ["Point Cloud Annotator", "3d_lidar"],
    ["Bounding Box Annotator", "image"],
    ["Egocentric Video Collector", "video"],
    ["Ads Quality Rater (Hindi)", "search_rating"],
    ["Red Teamer", "safety"],
    ["Curriculum Developer", "education"],
    ["Enfermera - Proyecto de IA", "medicine"],
    ["Abogado", "law"],
    ["Data Annotator", "generalist"],
  ])("of %s is %s", (title, skillset) => {
    expect(ask(title).skillset).toBe(skillset);
  });

  it("is the subject where a language stands beside it, and the language comes second", () => {
    expect(ask("Mathematics Trainer, fluent in Arabic")).toMatchObject({
      skillset: "math",
      skillset_secondary: ["language"],
      language: "ar",
    });
  });

  it("is writing for a writer in a language, and language for writers or speakers", () => {
    expect(ask("Polish Freelance Writer")).toMatchObject({ skillset: "writing", language: "pl" });
    expect(ask("AI Trainer for Polish Writers/Speakers").skillset).toBe("language");
  });

  it("comes from the text where the title names no subject, with less confidence", () => {
    const text =
      "We are seeking chemists: a degree in chemistry, background in organic chemistry or biochemistry.";
    const answer = ask("AI Trainer", text);
    expect(answer.skillset).toBe("chemistry");
    expect(answer.confidence).toBeLessThan(ask("Chemist").confidence);
  });

  it("has evidence, and is flagged unsure where nothing speaks for it", () => {
    expect(ask("Registered Nurse").evidence.skillset).toContain("registered nurse");
    expect(ask("Zzz").unsure).toBe(true);
  });
});

describe("the language", () => {
  it.each([
    ["Cantonese Speaker", "zh"],
    ["Tagalog Evaluator", "tl"],
    ["日本語 Reviewer", "ja"],
    ["Bilingual English and Korean Rater", "ko"],
    ["Data Annotator (fluent English)", null],
    ["Sepedi Speaker", null],
  ])("of %s is %s", (title, language) => {
    expect(ask(title).language).toBe(language);
  });

  it("counts in the text only when it is demanded", () => {
    expect(ask("Evaluator", "You must be fluent in Swahili and enjoy reading.").language).toBe("sw");
    expect(ask("Evaluator", "Knowledge of native Swahili is a plus.").language).toBeNull();
  });
});

describe("the level", () => {
  const filler =
    "You will write questions and check the answers of a model against sources you trust. ".repeat(5);

  it.each([
    ["Physics PhD", "", "phd"],
    ["Physics Reviewer", "A master's degree or higher is required.", "expert"],
    ["Physics Reviewer", "You have 6+ years of experience in a laboratory.", "expert"],
    ["Senior Physics Reviewer", "At least 2 years of experience in teaching.", "expert"],
    ["Physics Reviewer", "At least 2 years of experience in teaching.", "mid"],
    ["Physics Reviewer", "Bachelor's degree in physics.", "mid"],
    ["Data Annotator", "No experience needed.", "entry"],
    ["Team Lead, Annotation", "You lead a team of twelve.", "manager"],
    ["Attorney", "Draft contracts for a model to read.", "expert"],
  ])("of %s, %j is %s", (title, text, level) => {
    expect(ask(title, `${text} ${filler}`).level).toBe(level);
  });

  it("is null for a listing line without requirements", () => {
    expect(ask("Image Annotator", "compensation_text: $10/hour").level).toBeNull();
  });
});

describe("the pay model", () => {
  it.each([
    ["$20 - $30 per hour", "hourly"],
    ["Pay: up to €45/hr", "hourly"],
    ["compensated on an hourly basis", "hourly"],
    ["Base salary £60,000 - £75,000 a year", "salary"],
    ["$120K - $140K", "salary"],
    ["$0.05 per task", "per_task"],
    ["We pay $25 per survey", "per_task"],
    ["Great colleagues and free fruit", "unknown"],
    ["a £1,000 yearly budget for learning", "unknown"],
  ])("of %j is %s", (text, model) => {
    expect(ask("Reviewer", text).pay_model).toBe(model);
  });
});

describe("where the worker may be", () => {
  it("is the location line", () => {
    expect(ask("Nurse", "", "Remote - US, UK").countries).toEqual(["US", "GB"]);
  });

  it("is what the text demands where the location says Remote", () => {
    expect(ask("Nurse", "You must be based in Kenya or Uganda.", "Remote").countries).toEqual(["KE", "UG"]);
    expect(ask("Nurse", "Open to U.S.-based nurses.", "Remote").countries).toEqual(["US"]);
  });

  it("is not the country of a language, nor of a company or its pay range", () => {
    expect(ask("Spanish (Mexico) Reviewer", "", "Remote").countries).toEqual([]);
    expect(
      ask("Nurse", "The expected rate range for United States-based candidates is below.").countries,
    ).toEqual([]);
    expect(ask("Nurse", "The company is headquartered in San Francisco, CA.").countries).toEqual([]);
  });

  it("stands alone in a line that holds nothing else", () => {
    expect(ask("", "", "Nairobi, KE")).toMatchObject({ skillset: null, countries: ["KE"], city: "Nairobi" });
  });
});

describe("AI training", () => {
  it("is told from work in the company's own team", () => {
    expect(
      ask("Biology Reviewer", "Evaluate AI responses and write prompts for a language model.").ai_training,
    ).toBe(true);
    const staff =
      "Reporting to the CFO. We offer a pension, parental leave, health insurance and stock options.";
    expect(ask("Payroll Specialist", staff).ai_training).toBe(false);
  });
});

describe("any posting", () => {
  const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.lorem({ maxCount: 60 }));

  it("gets codes of the taxonomy and a probability, without an error", () => {
    fc.assert(
      fc.property(text, text, text, (title, body, location) => {
        const answer = classify({ title, text: body, location });
        expect(answer.skillset === null || isSkillset(answer.skillset)).toBe(true);
        expect(answer.countries.every((code) => COUNTRY_CODES.includes(code))).toBe(true);
        expect(answer.confidence).toBeGreaterThanOrEqual(0);
        expect(answer.confidence).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("gets the same answer twice, in capitals or not", () => {
    const titles = fc.constantFrom(
      "Registered Nurse",
      "Tax Attorney",
      "Polish Writer",
      "LiDAR Annotator",
      "PhD Chemist",
    );
    fc.assert(
      fc.property(titles, (title) => {
        expect(ask(title.toUpperCase())).toEqual(ask(title));
      }),
    );
  });
});
