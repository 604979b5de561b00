package fr.gisement.browser;

import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.RegistrySnapshot;
import fr.gisement.tenancy.RegistryVersion;
import fr.gisement.tenancy.RequiredVersions;
import fr.gisement.tenancy.Site;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.tenancy.TenantState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class DemoFleet implements TenantRegistry {
    private RegistrySnapshot snapshot = new RegistrySnapshot(new RegistryVersion(0, 0, 0), List.of());

    @Override
    public RegistrySnapshot snapshot() {
        return snapshot;
    }

    @Override
    public void refresh() {}

    @Override
    public void changed() {}

    static String slug(String s) {
        return Normalizer.normalize(s, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
    }

    static Tenant tenant(
            SchemaKind kind,
            TenantState state,
            String name,
            String slug,
            @Nullable TenantId parent,
            int v,
            List<Site> sites) {
        return new Tenant(
                new TenantId(UUID.randomUUID()),
                kind,
                state,
                null,
                slug,
                name,
                null,
                null,
                parent,
                null,
                null,
                "l",
                v,
                "main",
                1,
                sites);
    }

    static DemoFleet ofDirectory() {
        var fleet = new DemoFleet();
        var circos = new LinkedHashMap<String, Tenant>();
        var all = new ArrayList<Tenant>();
        var rpi = new LinkedHashMap<String, List<Site>>();
        var rpiCirco = new LinkedHashMap<String, String>();
        try {
            List<String> lines = Files.readAllLines(Path.of("/work/shared/data/annuaire/ecoles-bassin-minier.csv"));
            List<String> head = List.of(lines.getFirst().replace("\uFEFF", "").split(";", -1));
            int n = 0;
            for (String line : lines.subList(1, lines.size())) {
                String[] f = line.split(";", -1);
                String c = f[head.indexOf("nom_circonscription")].replaceFirst(
                        "Circonscription d'inspection du 1er degré d(e |')", "");
                Tenant circo = circos.computeIfAbsent(
                        c, k -> tenant(SchemaKind.CIRCONSCRIPTION, TenantState.ACTIVE, k, slug(k), null, 9, List.of()));
                var site = new Site(f[0], f[1], f[head.indexOf("Nom_commune")], null, null);
                String r = f[head.indexOf("rpi_disperse")];
                if (!r.isBlank()) {
                    rpi.computeIfAbsent(r, k -> new ArrayList<>()).add(site);
                    rpiCirco.put(r, c);
                    continue;
                }
                n++;
                TenantState state =
                        n == 3 ? TenantState.SUSPENDED : n == 5 ? TenantState.PROVISIONING : TenantState.ACTIVE;
                all.add(tenant(
                        SchemaKind.SCHOOL,
                        state,
                        f[1],
                        slug(f[1] + " " + site.commune()) + "-" + f[0].toLowerCase(Locale.ROOT),
                        circo.id(),
                        n == 7 ? 1 : RequiredVersions.OF_THIS_RELEASE.school(),
                        List.of(site)));
            }
            rpi.forEach((k, sites) -> {
                String name = "RPI "
                        + String.join(
                                " – ",
                                sites.stream().map(Site::commune).distinct().toList());
                all.add(tenant(
                        SchemaKind.SCHOOL,
                        TenantState.ACTIVE,
                        name,
                        slug(name),
                        java.util.Objects.requireNonNull(circos.get(rpiCirco.get(k)))
                                .id(),
                        9,
                        sites));
            });
            all.addAll(circos.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        fleet.snapshot = new RegistrySnapshot(new RegistryVersion(1, 1, 1), all);
        return fleet;
    }
}
