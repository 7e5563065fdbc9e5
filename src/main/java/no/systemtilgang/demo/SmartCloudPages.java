package no.systemtilgang.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import no.systemtilgang.demo.SmartCloud.Customer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The vendor's pages: where a customer connects SmartCloud, and the receipt. */
@Controller
@Demo
@RequestMapping("/smartcloud")
class SmartCloudPages {

    static final String CLIENTS = "clients";

    private final SmartCloud smartCloud;

    SmartCloudPages(SmartCloud smartCloud) {
        this.smartCloud = smartCloud;
    }

    /** A problem as SmartCloud shows it to its customer. */
    record Trouble(String title, String detail, String code) {

        static Trouble of(JsonNode answer) {
            return new Trouble(
                    answer.path("title").asText(),
                    answer.path("detail").asText(),
                    answer.path("code").asText());
        }
    }

    @GetMapping
    String connect() {
        return "demo/smartcloud";
    }

    /** Where a page that answered the form is loaded anew. */
    @GetMapping("/connect")
    String connectAgain() {
        return "redirect:/smartcloud";
    }

    @PostMapping("/connect")
    ModelAndView connect(
            @RequestParam String variant,
            @RequestParam String orgNo,
            @RequestParam(required = false) String externalRef) {
        JsonNode answer =
                smartCloud.ask(new Customer(CLIENTS.equals(variant), orgNo.replaceAll("\\s", ""), externalRef));
        if (answer == null || !answer.hasNonNull("confirmUrl")) {
            return new ModelAndView(
                    "demo/smartcloud", Map.of("problem", Trouble.of(answer)), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return new ModelAndView("redirect:" + answer.get("confirmUrl").asText());
    }

    @GetMapping("/receipt")
    String receipt(
            @RequestParam(required = false) String variant,
            @RequestParam(required = false) String orgNo,
            @RequestParam(required = false) String externalRef,
            Model model) {
        if (orgNo != null) {
            JsonNode answer = smartCloud.status(new Customer(CLIENTS.equals(variant), orgNo, externalRef));
            if (answer.hasNonNull("id")) {
                model.addAttribute("status", answer.get("status").asText());
                model.addAttribute("title", answer.get("integrationTitle").asText());
                model.addAttribute("partyOrgNo", answer.get("partyOrgNo").asText());
                model.addAttribute("requestId", answer.get("id").asText());
            } else {
                model.addAttribute("problem", Trouble.of(answer));
            }
        }
        return "demo/smartcloud-receipt";
    }
}
