package no.systemtilgang.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Deploys processes and forms under their file names alone, from a jar and from class files alike. The starter would
 * take the path of the machine into the name, so that forms were not found and each way of starting made new versions.
 */
@Component
class Deployment extends DefaultDeploymentConfiguration {

    @Override
    public Set<Resource> getDeploymentResources() {
        return super.getDeploymentResources().stream().map(ByFileName::new).collect(Collectors.toSet());
    }

    private static class ByFileName extends AbstractResource implements ContextResource {

        private final Resource file;

        ByFileName(Resource file) {
            this.file = file;
        }

        @Override
        public String getPathWithinContext() {
            return file.getFilename();
        }

        @Override
        public String getDescription() {
            return file.getFilename();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return file.getInputStream();
        }
    }
}
