package dev.firsttry.check.secrets.automaton;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds all occurrences of many keywords in one pass (Aho and Corasick, 1975), without regard to case. Every transition
 * is stored, so a byte costs two array look-ups.
 */
public final class Keywords {

    private final List<String> words;
    private final byte[] classOf = new byte[256];
    private final int classes;
    private final int[] table;
    private final int[][] ends;

    /** @param keywords lower case, not empty, characters up to 255 */
    public Keywords(List<String> keywords) {
        this.words = List.copyOf(keywords);
        this.classes = classify();
        int limit = 1 + words.stream().mapToInt(String::length).sum();
        int[] trie = new int[limit * classes];
        var found = new ArrayList<TreeSet<Integer>>();
        found.add(new TreeSet<>());
        for (int word = 0; word < words.size(); word++) {
            insert(trie, found, word);
        }
        link(trie, found);
        this.table = Arrays.copyOf(trie, found.size() * classes);
        this.ends = found.stream()
                .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** Class 0 is every byte that no keyword has. */
    private int classify() {
        int count = 1;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                int c = word.charAt(i);
                if (c > 255) {
                    throw new IllegalArgumentException("keyword with a character above 255");
                }
                if (classOf[c] == 0) {
                    classOf[c] = (byte) count++;
                }
            }
        }
        for (int c = 0; c < 256; c++) {
            int lower = Character.toLowerCase(c);
            classOf[c] = lower < 256 && lower != c ? classOf[lower] : classOf[c];
        }
        return count;
    }

    private void insert(int[] trie, List<TreeSet<Integer>> found, int word) {
        int state = 0;
        for (int i = 0; i < words.get(word).length(); i++) {
            int cell = state * classes + classOf(words.get(word).charAt(i));
            if (trie[cell] == 0) {
                trie[cell] = found.size();
                found.add(new TreeSet<>());
            }
            state = trie[cell];
        }
        found.get(state).add(word);
    }

    /** Breadth first: a missing transition becomes the one of the longest suffix that is a state. */
    private void link(int[] trie, List<TreeSet<Integer>> found) {
        int[] suffix = new int[found.size()];
        var queue = new ArrayDeque<Integer>();
        queue.add(0);
        while (!queue.isEmpty()) {
            int state = queue.remove();
            for (int c = 0; c < classes; c++) {
                int cell = state * classes + c;
                int fallback = state == 0 ? 0 : trie[suffix[state] * classes + c];
                int child = trie[cell];
                if (child > state) {
                    suffix[child] = fallback;
                    found.get(child).addAll(found.get(fallback));
                    queue.add(child);
                } else {
                    trie[cell] = fallback;
                }
            }
        }
    }

    /** Number of classes of bytes that the keywords tell apart. */
    int classes() {
        return classes;
    }

    int classOf(int value) {
        return classOf[value] & 0xff;
    }

    /** The state after one more byte of that class; 0 at the start. */
    int next(int state, int byteClass) {
        return table[state * classes + byteClass];
    }

    boolean endsAt(int state) {
        return ends[state].length > 0;
    }

    /** Told of each occurrence, in the order of their ends. */
    public interface Hits {
        /**
         * @param word index of the keyword
         * @param end offset behind it
         */
        void hit(int word, int end);
    }

    public void scan(byte[] content, Hits hits) {
        int state = 0;
        for (int i = 0; i < content.length; i++) {
            state = table[state * classes + (classOf[content[i] & 0xff] & 0xff)];
            if (ends[state].length > 0) {
                for (int word : ends[state]) {
                    hits.hit(word, i + 1);
                }
            }
        }
    }
}
