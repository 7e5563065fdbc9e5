package no.systemtilgang.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** What one subscriber has of addresses: one of IPv4, and of IPv6 at least a block of 64 bits (RFC 6177). */
final class AddressBlock {

    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F.]*:[0-9a-fA-F:.]{1,44}");
    private static final int IPV6_LENGTH = 16;
    private static final int IPV6_BLOCK = 8;

    /** A proxy can hand on any text for an address; all that are none share one allowance. */
    private static final String UNKNOWN = "unknown";

    private AddressBlock() {}

    static String of(String address) {
        if (!LITERAL.matcher(address).matches()) {
            return UNKNOWN;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length < IPV6_LENGTH
                    ? address
                    : InetAddress.getByAddress(zeroed(bytes)).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            return UNKNOWN;
        }
    }

    private static byte[] zeroed(byte[] address) {
        Arrays.fill(address, IPV6_BLOCK, IPV6_LENGTH, (byte) 0);
        return address;
    }
}
