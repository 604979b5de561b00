{{/* The environment of the processes. Passwords come from Secrets by reference and are never rendered. */}}

{{/* (dict "name" VARIABLE "secret" (dict "existingSecret" … "key" …)) */}}
{{- define "gisement.secretEnv" -}}
- name: {{ .name }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret.existingSecret }}
      key: {{ .secret.key }}
{{- end -}}

{{- define "gisement.databaseUrl" -}}
{{- $d := .Values.database -}}
postgresql://{{ required "database.host is needed: the PostgreSQL server's name or address" $d.host }}:{{ $d.port }}/{{ $d.name }}?sslmode={{ $d.tls.mode }}
{{- if $d.tls.caSecret }}&sslrootcert=/etc/gisement/database-ca/ca.crt{{ end }}
{{- end -}}

{{/* What every process needs to know of the servers. */}}
{{- define "gisement.environment" -}}
- name: GISEMENT_DATABASE_URL
  value: {{ include "gisement.databaseUrl" . | quote }}
- name: GISEMENT_ROLE_PREFIX
  value: {{ .Values.database.rolePrefix | quote }}
- name: GISEMENT_TENANCY_WALL
  value: {{ .Values.database.wall | quote }}
{{ include "gisement.secretEnv" (dict "name" "GISEMENT_PLATFORM_PASSWORD" "secret" .Values.database.platform) }}
{{ include "gisement.secretEnv" (dict "name" "GISEMENT_LOGIN_SECRET" "secret" .Values.database.logins) }}
{{- end -}}

{{/* (dict "root" $ "owner" .Values.database.owner): what only those know that make schemas and roles. */}}
{{- define "gisement.ownerEnvironment" -}}
{{ include "gisement.secretEnv" (dict "name" "GISEMENT_OWNER_PASSWORD" "secret" .owner) }}
- name: GISEMENT_ROLE_LOGIN
  value: {{ .root.Values.database.roleLogin | quote }}
{{- end -}}

{{/* (dict "root" $ "values" .Values.web): what web and worker share beyond that. */}}
{{- define "gisement.servingEnvironment" -}}
{{- $v := .root.Values -}}
{{ include "gisement.environment" .root }}
- name: GISEMENT_TENANCY_POOL_MAXPERLOGIN
  value: {{ $v.database.pool.perLogin | quote }}
- name: GISEMENT_TENANCY_POOL_MAXTOTAL
  value: {{ $v.database.pool.total | quote }}
- name: GISEMENT_PLATFORM_POOL_MAXCONNECTIONS
  value: {{ $v.database.pool.platform | quote }}
- name: GISEMENT_SCHOOL_ZONE
  value: {{ $v.zone | quote }}
- name: MANAGEMENT_SERVER_PORT
  value: "8081"
{{- if $v.redis.host }}
{{- $user := "" }}
{{- if $v.redis.existingSecret }}
{{ include "gisement.secretEnv" (dict "name" "GISEMENT_REDIS_PASSWORD" "secret" $v.redis) }}
{{- $user = printf "%s:$(GISEMENT_REDIS_PASSWORD)@" $v.redis.username }}
{{- end }}
- name: GISEMENT_REDIS_URL
  value: {{ printf "%s://%s%s:%d" (ternary "rediss" "redis" $v.redis.tls) $user $v.redis.host (int $v.redis.port) | quote }}
{{- end }}
{{- if $v.mail.host }}
- name: SPRING_MAIL_HOST
  value: {{ $v.mail.host | quote }}
- name: SPRING_MAIL_PORT
  value: {{ $v.mail.port | quote }}
- name: SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_ENABLE
  value: {{ $v.mail.startTls | quote }}
- name: SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED
  value: {{ $v.mail.startTls | quote }}
{{- if $v.mail.existingSecret }}
- name: SPRING_MAIL_PROPERTIES_MAIL_SMTP_AUTH
  value: "true"
{{ include "gisement.secretEnv" (dict "name" "SPRING_MAIL_USERNAME" "secret" (dict "existingSecret" $v.mail.existingSecret "key" $v.mail.usernameKey)) }}
{{ include "gisement.secretEnv" (dict "name" "SPRING_MAIL_PASSWORD" "secret" (dict "existingSecret" $v.mail.existingSecret "key" $v.mail.passwordKey)) }}
{{- end }}
- name: GISEMENT_LETTERS_FROM
  value: {{ required "mail.from is needed where mail.host is set: the sender's address" $v.mail.from | quote }}
- name: GISEMENT_LETTERS_SITE
  value: {{ required "publicUrl is needed where mail.host is set: letters lead there" $v.publicUrl | quote }}
{{- end }}
{{- with .values.javaOptions }}
- name: JAVA_TOOL_OPTIONS
  value: {{ . | quote }}
{{- end }}
{{- range $name, $value := $v.settings }}
- name: {{ $name }}
  value: {{ $value | quote }}
{{- end }}
{{- end -}}
