# Weighted quantiles of generated points by R's survey package, rule hf2, as reference values for
# src/stats/curve-quantile.ts: for each case x (USD per hour), w (integer weights) and q at p.
# The rule's definition, q = (inf{F >= p} + sup{F <= p}) / 2, is evaluated beside it and must agree, with one
# exception: below the first point's share of the weight survey 4.1.1 takes the second point instead of the first
# (x = 10, 20 at p = 0.1 gives 20). There R is not a reference and the value written is null.
# Run in this folder: Rscript quantiles.R   (Debian: r-cran-survey). Writes quantiles.json.
suppressPackageStartupMessages(library(survey))

probs <- c(.1, .25, .5, .75, .9)

# Integer arithmetic on 100 F, so that a step that falls on p is seen as one.
by_definition <- function(x, w) {
  values <- sort(unique(x))
  upto <- vapply(values, function(v) sum(w[x <= v]), 0)
  vapply(round(100 * probs), function(percent) {
    lower <- values[which(100 * upto >= percent * sum(w))[1]]
    above <- which(100 * upto > percent * sum(w))
    (lower + values[if (length(above)) above[1] else length(values)]) / 2
  }, 0)
}

by_survey <- function(x, w) {
  design <- svydesign(ids = ~1, weights = ~w, data = data.frame(x = x, w = w))
  as.numeric(coef(svyquantile(~x, design, quantiles = probs, qrule = "hf2", ci = FALSE)))
}

log_pay <- function(n, sd = .8) round(exp(rnorm(n, log(20), sd)), 2)
set.seed(20261031)
cases <- list(
  list(name = "two equal points", x = c(10, 20), w = c(1000, 1000)),
  list(name = "1 to 4, equal weights", x = 1:4, w = rep(1000, 4)),
  list(name = "1 to 10, equal weights: steps on every tenth", x = 1:10, w = rep(1000, 10)),
  list(name = "1 to 20, steps on p, shuffled", x = sample(1:20), w = rep(500, 20)),
  list(name = "all tied", x = rep(25, 7), w = sample(1:1000, 7)),
  list(name = "few values, many ties", x = sample(c(12, 15, 15.5, 20, 50), 60, TRUE), w = sample(1:1000, 60, TRUE)),
  list(name = "one weight holds nearly all", x = log_pay(9), w = c(100000, rep(1, 8))),
  list(name = "small, skewed", x = log_pay(5), w = sample(1:1000, 5)),
  list(name = "odd size, skewed", x = log_pay(101), w = sample(1:1000, 101, TRUE)),
  list(name = "heavy tail", x = log_pay(200, 1.6), w = sample(1:1000, 200, TRUE)),
  list(name = "large, age weights", x = log_pay(1000), w = pmax(1, floor(1000 * 2^(-runif(1000, 0, 120) / 12)))),
  list(name = "large, ties on whole dollars", x = round(log_pay(600)) + 1, w = sample(c(250, 500, 1000), 600, TRUE))
)

number <- function(v) {
  text <- vapply(v, format, "", digits = 15, trim = TRUE, scientific = FALSE)
  paste0("[", paste(ifelse(is.na(v), "null", text), collapse = ","), "]")
}
lines <- vapply(cases, function(case) {
  q <- by_survey(case$x, case$w)
  if (length(unique(case$x)) > 1) q[100 * sum(case$w[case$x == min(case$x)]) > 100 * probs * sum(case$w)] <- NA
  gap <- abs(q - by_definition(case$x, case$w))
  if (any(gap > 1e-12, na.rm = TRUE)) stop("differs from the definition: ", case$name)
  sprintf('  { "name": "%s", "x": %s, "w": %s, "q": %s }', case$name, number(case$x), number(case$w), number(q))
}, "")
version <- paste0("R ", getRversion(), ", survey ", packageVersion("survey"))
writeLines(c(
  "{", sprintf('"made_by": "%s",', version), sprintf('"p": %s,', number(probs)), '"cases": [',
  paste(lines, collapse = ",\n"), "]", "}"
), "quantiles.json")
