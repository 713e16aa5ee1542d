package dev.dateline.engine;

import dev.dateline.analysis.ArticleTerms;
import dev.dateline.manifest.ArchivedArticle;

/**
 * An article to be stored, with the terms by which it is found.
 *
 * @param stored the article
 * @param terms its terms for each index field
 */
public record IndexedArticle(ArchivedArticle stored, ArticleTerms terms) {}
