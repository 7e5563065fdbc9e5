package no.systemtilgang.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document with commands for a shell, and what they answer. */
record Guide(List<Example> examples) {

    private static final Pattern BLOCK = Pattern.compile("```(bash|json)\n(.*?)```", Pattern.DOTALL);
    private static final String END = "--- end of an answer ---";

    /**
     * Commands, and their answer.
     *
     * @param answer as the document has it; null where it tells none
     */
    record Example(String commands, String answer) {}

    /** The examples of a document that call the service. */
    static Guide of(Path document) throws IOException {
        List<Example> examples = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(document));
        while (block.find()) {
            if (block.group(1).equals("bash")) {
                examples.add(new Example(block.group(2), null));
            } else {
                Example last = examples.remove(examples.size() - 1);
                examples.add(new Example(last.commands(), block.group(2)));
            }
        }
        return new Guide(
                examples.stream().filter(it -> it.commands().contains("curl")).toList());
    }

    /** Runs all commands in one shell, in a folder, against a server; gives what each example answered. */
    List<String> run(Path folder, String server) throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder("set -euo pipefail\n");
        examples.forEach(it -> script.append(it.commands().replace("http://localhost:8080", server))
                .append("\necho; echo '" + END + "'\n"));
        Path file = Files.writeString(folder.resolve("examples.sh"), script);
        Path output = folder.resolve("answers.txt");
        Process shell = new ProcessBuilder("bash", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!shell.waitFor(2, TimeUnit.MINUTES)) {
            shell.destroyForcibly();
            throw new AssertionError("The examples do not end:\n" + Files.readString(output));
        }
        String answers = Files.readString(output);
        if (shell.exitValue() != 0) {
            throw new AssertionError("An example failed:\n" + answers);
        }
        return List.of(answers.split(END + "\n"));
    }
}
