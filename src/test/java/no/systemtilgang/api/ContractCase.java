package no.systemtilgang.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One line of the contract.
 *
 * @param row the operation's row in {@code facts/altinn-api.md} §3
 * @param given the situation
 * @param body the name of a sample and members to replace in it; empty for none
 * @param code the problem's code, or that of one of its validation errors; empty for none
 */
record ContractCase(
        String row,
        String given,
        String caller,
        String method,
        String path,
        String body,
        int status,
        String code,
        String shows) {

    private static final Path FILE = Path.of("src/test/resources/contract.txt");

    static Stream<ContractCase> all() throws IOException {
        List<String> lines = Files.readAllLines(FILE);
        return lines.stream().filter(it -> !it.isBlank() && !it.startsWith("#")).map(ContractCase::of);
    }

    private static ContractCase of(String line) {
        String[] part = line.split("\\s*\\|\\s*", -1);
        String[] call = part[3].split(" ", 2);
        return new ContractCase(
                part[0], part[1], part[2], call[0], call[1], part[4], Integer.parseInt(part[5]), part[6], part[7]);
    }

    @Override
    public String toString() {
        return row + " " + shows + ": " + given + ", " + caller + " " + method + " " + path + " → " + status + " "
                + code;
    }
}
