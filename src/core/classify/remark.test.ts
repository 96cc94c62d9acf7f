import { describe, expect, it } from "vitest";
import { readRemark } from "./remark.js";
import { readRemarkHours } from "./remark-hours.js";

const NONE = { total: null, daily: null, weekly: null };

describe("hours that a remark names", () => {
  it.each([
    ["paid for four clocked hours", { ...NONE, total: 4 }],
    ["Barely one euro for three hours", { ...NONE, total: 3 }],
    ["about $30 in 2.5 hours", { ...NONE, total: 2.5 }],
    ["twenty-hour weekly target", { ...NONE, weekly: 20 }],
    ["10 to 20 hours weekly, remote", { ...NONE, weekly: 15 }],
    ["35 hours a week", { ...NONE, weekly: 35 }],
    ["works 50 hrs per week", { ...NONE, weekly: 50 }],
    ["forty weekly hours", { ...NONE, weekly: 40 }],
    ["70-hour weeks", { ...NONE, weekly: 70 }],
    ["29 paid hours weekly", { ...NONE, weekly: 29 }],
    ["Eighteen-hour days", { total: null, daily: 18, weekly: 90 }],
    ["seven-hour working day", { total: null, daily: 7, weekly: 35 }],
    ["5-6 hours daily, 4-6 days weekly", { total: null, daily: 5.5, weekly: 27.5 }],
    ["eight hours five days", { total: null, daily: 8, weekly: 40 }],
    ["about 3.5 hours nightly", { total: null, daily: 3.5, weekly: 17.5 }],
  ])("%s", (remark, hours) => {
    expect(readRemarkHours(remark)).toEqual(hours);
  });

  it.each([
    "",
    "up to twenty hours weekly",
    "part-time cap of 26 hours weekly",
    "at least 10 hours a week",
    "paid within 48 hours",
    "can take over an hour",
    "24/7 hours of fun",
    "per hour implied",
    "hourly as sibling listings",
    "300 hours a week",
    "40-hour days",
    "between 5 and 10 tasks a day",
  ])("%s: none", (remark) => {
    expect(readRemarkHours(remark)).toEqual(NONE);
  });
});

describe("a figure that its own remark disowns", () => {
  it.each([
    ["driver doing labelling tasks", "Implausible claim; other outlets say tens of rupees", "implausible"],
    ["AI data annotator", "page says per hour; unit surely mistaken (monthly?)", "implausible"],
    ["Evaluator", "board's own salary field, not the offer", "implausible"],
    ["clickworker", "Company claim that reviewer doubts", "implausible"],
    ["Tasker", "worked example, hypothetical", "implausible"],
    ["piecework best hour", "Own best effective rate", "extreme_case"],
    ["piecework top hourly", "Own maximum effective rate", "extreme_case"],
    ["microtask worker, slow day", "When tasks are scarce", "extreme_case"],
    ["microtask worker", "Good month, 18-hour days", "extreme_case"],
    ["data labeller, peak season", "", "extreme_case"],
    ["rater", "first month best case", "extreme_case"],
  ])("%s | %s: %s", (title, note, fault) => {
    expect(readRemark(title, note).fault).toBe(fault);
  });

  it.each([
    ["Poet", "poets at top rate"],
    ["Top expert AI trainer", "headline maximum"],
    ["Radiologist", "top listed example"],
    ["Specialist AI trainer", "top of specialist roles"],
    ["Senior software code reviewer", "repost; 5 to 10 hours weekly"],
    ["Data labeler", "steady side work; best known platform"],
    ["Image annotator", "good English asked"],
    ["Bad-debt analyst", "month-end work"],
    ["AI trainer", "not offered in the EU"],
    ["Annotator", "good day rate, paid weekly"],
    ["Annotator", "best day rates on the board"],
  ])("%s | %s: an offer", (title, note) => {
    expect(readRemark(title, note).fault).toBe("");
  });
});

describe("work of another class", () => {
  it.each([
    ["prison data labeller", "Summary of magazine feature", "coerced"],
    ["data labeller", "Daily inmate pay in headline", "coerced"],
    ["data labeller", "work inside a prison", "coerced"],
    ["annotator", "incarcerated people, paid by the hour", "coerced"],
    ["TikTok content moderator", "", "adjacent"],
    ["Moderador de contenidos", "", "adjacent"],
    ["Community moderation specialist", "", "adjacent"],
  ])("%s | %s is %s", (title, note, work) => {
    expect(readRemark(title, note).work).toBe(work);
  });

  it.each([
    ["Red teamer, trust and safety", "reviews model output"],
    ["Toxic text labeller", "trains a filter model; moderation data"],
    ["Moderately experienced annotator", ""],
    ["Convicted by evidence: legal AI trainer", ""],
    ["Penal law expert", "criminal procedure"],
    ["Prompt rater", "prompts about prisons and inmates"],
    ["Policy analyst", "finds forced labour in supply chains"],
  ])("%s is AI training", (title, note) => {
    expect(readRemark(title, note).work).toBe("");
  });
});
