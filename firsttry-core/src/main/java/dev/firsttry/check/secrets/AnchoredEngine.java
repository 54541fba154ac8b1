package dev.firsttry.check.secrets;

import dev.firsttry.check.secrets.automaton.Anchored;
import dev.firsttry.check.secrets.automaton.Keywords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Evaluates rules by trying each only where one of its keywords stands; matches are the same as {@link PlainEngine}'s.
 * Not safe for several threads.
 */
final class AnchoredEngine {

    private final List<AnchoredRule> rules = new ArrayList<>();
    private final Keywords keywords;
    private final int[] lengths;
    private final int[][] rulesOfWord;
    private final boolean[] touched;

    AnchoredEngine(SecretRules given) {
        var compiler = new Anchored.Compiler();
        var words = new LinkedHashMap<String, List<Integer>>();
        for (SecretRule rule : given.rules()) {
            for (String word : rule.keywords()) {
                words.computeIfAbsent(word, key -> new ArrayList<>()).add(rules.size());
            }
            rules.add(new AnchoredRule(rule, compiler));
        }
        this.keywords = new Keywords(List.copyOf(words.keySet()));
        this.lengths = words.keySet().stream().mapToInt(String::length).toArray();
        this.rulesOfWord = indexes(words);
        this.touched = new boolean[rules.size()];
    }

    private static int[][] indexes(Map<String, List<Integer>> words) {
        return words.values().stream()
                .map(list ->
                        list.stream().mapToInt(Integer::intValue).distinct().toArray())
                .toArray(int[][]::new);
    }

    List<RuleMatch> scan(String path, Content content) {
        for (int i = 0; i < touched.length; i++) {
            touched[i] = rules.get(i).rule().keywords().isEmpty();
            rules.get(i).reset();
        }
        keywords.scan(content.bytes(), (word, end) -> {
            for (int index : rulesOfWord[word]) {
                touched[index] = true;
                rules.get(index).hit(content, end - lengths[word], end);
            }
        });
        return finish(path, content);
    }

    private List<RuleMatch> finish(String path, Content content) {
        var matches = new ArrayList<RuleMatch>();
        for (int i = 0; i < touched.length; i++) {
            AnchoredRule each = rules.get(i);
            if (touched[i] && each.rule().concerns(path)) {
                matches.addAll(each.finish(content));
            }
        }
        return matches;
    }
}
