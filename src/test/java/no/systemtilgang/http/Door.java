package no.systemtilgang.http;

import no.systemtilgang.http.Api.Answer;

/** The two doors at which a vendor can send a request. */
enum Door {
    API {
        @Override
        String path(boolean forClients) {
            return forClients ? REQUESTS + "/agent" : REQUESTS;
        }

        @Override
        String body(Ask ask) {
            return ask.body();
        }

        @Override
        String id(Answer answer) {
            return answer.json().path("id").asText();
        }

        @Override
        boolean isNew(Answer answer) {
            return answer.status() == 201;
        }
    },

    ENGINE {
        @Override
        String path(boolean forClients) {
            return START;
        }

        @Override
        String body(Ask ask) {
            return ask.variables();
        }

        @Override
        String id(Answer answer) {
            return answer.json().path("businessKey").asText();
        }

        @Override
        boolean isNew(Answer answer) {
            return answer.status() == 200 && !answer.json().path("ended").asBoolean(true);
        }
    };

    static final String REQUESTS = "/authentication/api/v1/systemuser/request/vendor";
    static final String START = "/engine-rest/process-definition/key/system-user-request/start";

    abstract String path(boolean forClients);

    abstract String body(Ask ask);

    /** The id of the request that an answer tells of. */
    abstract String id(Answer answer);

    /** Whether the answer tells of a request that was not there before. */
    abstract boolean isNew(Answer answer);

    Answer send(Api api, String token, Ask ask) {
        return api.post(path(ask.isForClients()), token, body(ask));
    }
}
