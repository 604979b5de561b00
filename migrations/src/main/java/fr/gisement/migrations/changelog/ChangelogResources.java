package fr.gisement.migrations.changelog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import liquibase.resource.AbstractResource;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;

/** Gives Liquibase the changelog files, from inside a nested jar as well. */
final class ChangelogResources extends AbstractResourceAccessor {

    private final ChangelogFiles files;

    ChangelogResources(ChangelogFiles files) {
        this.files = files;
    }

    @Override
    public List<Resource> getAll(String path) {
        String plain = plain(path);
        byte[] content = files.read(plain);
        return content == null ? List.of() : List.of(new Content(plain, content));
    }

    @Override
    public List<Resource> search(String path, boolean recursive) throws IOException {
        // Only <includeAll> searches; what it finds would be in no order that anybody chose.
        throw new IOException("Name each step of " + path + " in its changelog.xml, in order; includeAll is not used");
    }

    @Override
    public List<String> describeLocations() {
        return List.of("changelogs");
    }

    @Override
    public void close() {}

    private static String plain(String path) {
        return path.replace('\\', '/').replaceFirst("^(classpath:)?/*", "");
    }

    private final class Content extends AbstractResource {

        private final byte[] bytes;

        Content(String path, byte[] bytes) {
            super(path, URI.create("changelog:/" + path));
            this.bytes = bytes;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public Resource resolve(String other) {
            return sibling(getPath() + "/" + other);
        }

        @Override
        public Resource resolveSibling(String other) {
            return sibling(getPath().substring(0, getPath().lastIndexOf('/') + 1) + other);
        }

        private Resource sibling(String path) {
            byte[] content = files.read(path);
            if (content == null) {
                throw new IllegalStateException("The changelog file " + path + " is missing");
            }
            return new Content(path, content);
        }
    }
}
