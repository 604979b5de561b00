{{/* What the schema cannot say: values that do not go together. Each says what to do. */}}
{{- define "gisement.checks" -}}
{{- $v := .Values -}}
{{- $most := ternary $v.web.autoscaling.maxReplicas $v.web.replicas $v.web.autoscaling.enabled | int -}}
{{- if and $v.ingress.enabled $v.gateway.enabled -}}
{{- fail "ingress.enabled and gateway.enabled exclude each other: a sticky cookie of two kinds would send people back and forth" -}}
{{- end -}}
{{- if and $v.gateway.enabled (not $v.gateway.parentRefs) -}}
{{- fail "gateway.parentRefs is needed where gateway.enabled is true: the Gateway that the route hangs on" -}}
{{- end -}}
{{- if and (gt $most 1) (not $v.redis.host) -}}
{{- fail "redis.host is needed for more than one web replica: without it people are signed in on one replica only" -}}
{{- end -}}
{{- if and $v.redis.username (not $v.redis.existingSecret) -}}
{{- fail "redis.existingSecret is needed where redis.username is set" -}}
{{- end -}}
{{- if and $v.web.autoscaling.enabled (gt (int $v.web.autoscaling.minReplicas) (int $v.web.autoscaling.maxReplicas)) -}}
{{- fail "web.autoscaling.minReplicas is more than web.autoscaling.maxReplicas" -}}
{{- end -}}
{{- if and (eq $v.database.wall "circonscription") (gt (mul $v.fleet.circonscriptions $v.database.pool.perLogin) (int $v.database.pool.total)) -}}
{{- fail (printf "database.pool.total is less than fleet.circonscriptions × database.pool.perLogin = %d: connections would be closed for one another's sake" (mul $v.fleet.circonscriptions $v.database.pool.perLogin)) -}}
{{- end -}}
{{- if and (hasPrefix "verify-" $v.database.tls.mode) (not $v.database.tls.caSecret) -}}
{{- fail "database.tls.caSecret is needed where database.tls.mode is verify-ca or verify-full" -}}
{{- end -}}
{{- if and $v.networkPolicy.enabled $v.monitoring.serviceMonitor.enabled (not $v.networkPolicy.monitoringFrom) -}}
{{- fail "networkPolicy.monitoringFrom is needed where monitoring.serviceMonitor.enabled is true: Prometheus would be shut out" -}}
{{- end -}}
{{- $own := list "GISEMENT_DATABASE_URL" "GISEMENT_ROLE_PREFIX" "GISEMENT_ROLE_LOGIN" "GISEMENT_TENANCY_WALL" "GISEMENT_TENANCY_POOL_MAXPERLOGIN" "GISEMENT_TENANCY_POOL_MAXTOTAL" "GISEMENT_PLATFORM_POOL_MAXCONNECTIONS" "GISEMENT_SCHOOL_ZONE" "GISEMENT_REDIS_URL" "GISEMENT_LETTERS_FROM" "GISEMENT_LETTERS_SITE" "GISEMENT_DRAIN_PERIOD" "GISEMENT_SESSION_COOKIE_SECURE" "SERVER_PORT" "GISEMENT_PROXY_TRUSTED" "SPRING_MAIL_HOST" "SPRING_MAIL_PORT" "SPRING_MAIL_USERNAME" "SPRING_MAIL_PROPERTIES_MAIL_SMTP_AUTH" "SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_ENABLE" "SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED" -}}
{{- range $name, $value := $v.settings -}}
{{- if has $name $own -}}
{{- fail (printf "settings.%s is refused: the chart sets it from a value of its own" $name) -}}
{{- end -}}
{{- if regexMatch "PASSWORD|SECRET|TOKEN|CREDENTIAL|_KEY" $name -}}
{{- fail (printf "settings.%s is refused: what is secret belongs in a Secret that the values name" $name) -}}
{{- end -}}
{{- end -}}
{{- $owner := $v.database.owner.existingSecret -}}
{{- range $what, $name := dict "database.platform" $v.database.platform.existingSecret "database.logins" $v.database.logins.existingSecret "database.owner" $owner -}}
{{- if not $name -}}
{{- fail (printf "%s.existingSecret is needed" $what) -}}
{{- end -}}
{{- end -}}
{{- range $what, $name := dict "database.platform" $v.database.platform.existingSecret "database.logins" $v.database.logins.existingSecret "redis" $v.redis.existingSecret "mail" $v.mail.existingSecret "database.tls (caSecret)" $v.database.tls.caSecret -}}
{{- if and $name (has $name (list $owner $v.migration.owner.existingSecret)) -}}
{{- fail (printf "%s shares the Secret %s with the owner: web may read it, and must not hold the owner's password" $what $name) -}}
{{- end -}}
{{- end -}}
{{- end -}}
