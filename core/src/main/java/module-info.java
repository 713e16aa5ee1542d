import dev.dateline.engine.EngineProvider;
import dev.dateline.lucene.LuceneEngineProvider;
import org.jspecify.annotations.NullMarked;

/**
 * The library: what an article is and how it is searched. Start at {@link dev.dateline.archive}.
 *
 * <p>What is not exported here is how it is done, and may change with every version.
 */
@NullMarked
module dev.dateline.core {
  requires static transitive org.jspecify;
  requires org.apache.lucene.analysis.common;
  requires org.apache.lucene.core;
  requires org.apache.lucene.highlighter;
  requires org.apache.lucene.queries;

  exports dev.dateline.archive;
  exports dev.dateline.article;
  exports dev.dateline.manifest;
  exports dev.dateline.query;
  exports dev.dateline.search;

  uses EngineProvider;

  provides EngineProvider with
      LuceneEngineProvider;
}
