package dev.dateline.analysis;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.en.KStemFilter;

/**
 * English: Krovetz's stemmer (Krovetz 1993, as in Lucene), and function words that ranking drops.
 */
final class English implements NewsLanguage {
  private static final Set<String> STOP_WORDS =
      Set.of(
          ("a about above across after again against all almost along already also although always am"
                  + " among an and another any are around as at be because been before being below"
                  + " between both but by came can cannot come could did do does doing done down"
                  + " during each either else ever every few for from further get give go had has"
                  + " have having he her here hers herself him himself his how however i if in into"
                  + " is it its itself just let like made make many may me might more most much must"
                  + " my myself neither no nor not now of off often on once only onto or other our"
                  + " ours ourselves out over own perhaps quite rather said same say says shall she"
                  + " should since so some such than that the their theirs them themselves then"
                  + " there therefore these they this those though through thus to together too"
                  + " toward towards under until up upon us very was we well were what when where"
                  + " whether which while who whom whose why will with within without would yet you"
                  + " your yours yourself")
              .split(" "));

  @Override
  public String fingerprint() {
    return "en-kstem-1";
  }

  @Override
  public boolean isStopWord(String folded) {
    return STOP_WORDS.contains(folded);
  }

  @Override
  public String withoutPossessive(String word) {
    int length = word.length();
    boolean possessive =
        length > 2
            && (word.charAt(length - 1) | 0x20) == 's'
            && Folding.isApostrophe(word.charAt(length - 2));
    return possessive ? word.substring(0, length - 2) : word;
  }

  @Override
  public UnaryOperator<String> newStemmer() {
    return new FilterStemmer(KStemFilter::new);
  }
}
